namespace Evenkeel.Browser.Tests.Support;

/// <summary>Somebody who is invited, takes the one-time link and signs in.</summary>
internal sealed record Newcomer(string Name, string Email)
{
    public const string Password = "three calm otters";

    /// <summary>From a unit's page of people; the administrator's window shows the link.</summary>
    public async Task<string> InviteAsync(Visit administrator, string role)
    {
        await administrator.FollowAsync("Invite a person");
        await administrator.HeadingIsAsync("Invite a person");
        await administrator.FillAsync("Name", Name);
        await administrator.FillAsync("E-mail address", Email);
        await administrator.ChooseAsync(role);
        await administrator.PressAsync("Invite");
        await administrator.HeadingIsAsync($"{Name} is invited");
        return await administrator.Field("One-time link").InputValueAsync();
    }

    public async Task TakeLinkAsync(Visit own, string link)
    {
        await own.GoAsync(link);
        await own.HeadingIsAsync($"Welcome, {Name}");
        await own.FillAsync("Password", Password);
        await own.PressAsync("Choose this password");
        await own.HeadingIsAsync("My units");
    }

    public async Task SignInAsync(Visit own)
    {
        await own.FollowAsync("Sign in");
        await own.HeadingIsAsync("Sign in");
        await own.FillAsync("E-mail address", Email);
        await own.FillAsync("Password", Password);
        await own.PressAsync("Sign in");
    }
}
