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
        await visit.FillAsync("Your organisation", Organisation);
        await visit.ChooseAsync("NHS Board");
        await visit.FillAsync("Your name", "Ada First");
        await visit.FillAsync("Your e-mail address", Email);
        await visit.FillAsync("Choose a password", Password);
        await visit.PressAsync("Set up Evenkeel");
        await visit.HeadingIsAsync("My units");
    }
}
