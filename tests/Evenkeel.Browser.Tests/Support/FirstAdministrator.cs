namespace Evenkeel.Browser.Tests.Support;

/// <summary>Who sets an empty Evenkeel up.</summary>
internal static class FirstAdministrator
{
    public const string Organisation = "NHS Newplace";
    public const string Email = "first@example.org";
    public const string Password = "correct horse battery";

    public static async Task SetUpAsync(Visit visit)
    {
        await visit.GoAsync("/");
        await visit.HeadingIsAsync("Set up Evenkeel");
        await visit.Field("Your organisation").FillAsync(Organisation);
        await visit.Field("NHS Board").CheckAsync();
        await visit.Field("Your name").FillAsync("Ada First");
        await visit.Field("Your e-mail address").FillAsync(Email);
        await visit.Field("Choose a password").FillAsync(Password);
        await visit.PressAsync("Set up Evenkeel");
        await visit.HeadingIsAsync("My units");
    }
}
