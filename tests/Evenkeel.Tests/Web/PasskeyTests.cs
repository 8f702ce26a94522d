using System.Text.Json;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Web;

public sealed class PasskeyTests(World world)
{
    [Fact]
    public async Task A_passkey_is_added_signs_in_is_renamed_and_removed()
    {
        var name = Arrange.Unique("passkey");
        var (id, browser) = await world.PersonAsync(name, Role.Reader, "ward-7");
        var device = new VirtualAuthenticator();
        SendOrigin(browser);
        var form = await browser.OpenAsync("/account/passkeys");
        Assert.Contains("gave no passkey", Assert.Single((await form.SubmitAsync(("Form.Name", "Phone"))).Errors));
        var made = device.Create(await OptionsAsync(browser, form, "/account/passkeys/options"));
        var added = await form.SubmitAsync(("Form.Name", "Work phone"), ("Form.Credential", made));
        Assert.Empty(added.Errors);
        Assert.Equal("Work phone", added.ValueOf("name"));
        await world.ActAsync("person", id.Value, "Passkey added");

        Assert.Equal("/", (await SignInAsync(device)).Path);
        var renamed = await added.SubmitAsync(("name", "Own phone"));
        Assert.Equal("Own phone", renamed.ValueOf("name"));
        var remove = renamed.Document.QuerySelector("form[action$='/remove']")!;
        var token = remove.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await browser.SendAsync(remove.GetAttribute("action")!, [new("__RequestVerificationToken", token)]);
        await world.ActAsync("person", id.Value, "Passkey removed");
        Assert.Contains("not known here", Assert.Single((await SignInAsync(device)).Errors));
    }

    private async Task<Page> SignInAsync(VirtualAuthenticator device)
    {
        var browser = new Browser(world.App);
        SendOrigin(browser);
        var form = await browser.OpenAsync("/sign-in");
        var credential = device.Get(await OptionsAsync(browser, form, "/sign-in/passkey-options"));
        return await form.SubmitAsync(("Form.Credential", credential));
    }

    /// <summary>As every browser does with a form; a passkey is bound to it.</summary>
    private static void SendOrigin(Browser browser) =>
        browser.Client.DefaultRequestHeaders.Add("Origin", "http://localhost");

    private static async Task<JsonElement> OptionsAsync(Browser browser, Page page, string address)
    {
        var element = page.Document.QuerySelector("passkey-submit")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add(element.GetAttribute("token-name")!, element.GetAttribute("token")!);
        var response = await browser.Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
