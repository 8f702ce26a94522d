using System.Net;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Mail;

/// <summary>The administrator's page, with servers that do what servers do.</summary>
public sealed class SetMailTests : IAsyncLifetime
{
    private readonly World world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Only_the_administrator_at_the_top_sets_it_and_each_fault_is_said_beside_its_field()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Admin.OpenAsync("/settings/mail")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Nurse.OpenAsync("/settings/mail")).Status);
        var form = await world.Top.OpenAsync("/settings/mail");
        Assert.DoesNotContain("Send a test mail to me", form.Text);
        var refused = await form.SubmitAsync(("Form.IsOn", "true"), ("Form.Port", "0"), ("Form.Fingerprint", "AB:CD"));
        Assert.Equal(["A port is a number from 1 to 65535."], refused.Errors);
        refused = await form.SubmitAsync(
            ("Form.IsOn", "true"),
            ("Form.Fingerprint", "AB:CD"),
            ("Form.PublicAddress", "evenkeel")
        );
        Assert.Equal(
            [
                "Enter an address such as https://evenkeel.example.org.",
                "Enter the address that mails come from.",
                "Enter the name of the mail server.",
                "A SHA-256 fingerprint has 64 digits from 0 to 9 and A to F.",
            ],
            refused.Errors
        );
        var saved = await form.SubmitAsync(("Form.Server", "smtp.example.org"));
        Assert.Contains("Saved. No mail is sent.", saved.Text);
        Assert.Contains(
            "Somebody else has changed it meanwhile",
            (await form.SubmitAsync(("Form.Server", "other"))).Text
        );
    }

    [Fact]
    public async Task The_password_is_never_shown_again_and_stands_in_no_history()
    {
        const string password = "a secret of the mail server";
        var saved = await SaveAsync(
            MailServer.FreePort(),
            "None",
            ("Form.User", "someone"),
            ("Form.Password", password)
        );
        Assert.DoesNotContain(password, saved.Source);
        Assert.Contains("One is stored, encrypted, and is never shown", saved.Text);
        var history = await world.Top.OpenAsync("/settings");
        Assert.Contains("E-mail: user name", history.Text);
        Assert.DoesNotContain(password, history.Source);
        var stored = await world.App.ReadAsync(db => db.MailSettings.Select(s => s.ProtectedPassword).SingleAsync());
        Assert.NotEmpty(stored);
        Assert.DoesNotContain("secret", stored);
        await saved.SubmitAsync(("Form.User", "someone else"));
        Assert.Equal(
            stored,
            await world.App.ReadAsync(db => db.MailSettings.Select(s => s.ProtectedPassword).SingleAsync())
        );
        await (await world.Top.OpenAsync("/settings/mail")).SubmitAsync(("Form.Forget", "true"));
        Assert.Empty(await world.App.ReadAsync(db => db.MailSettings.Select(s => s.ProtectedPassword).SingleAsync()));
    }

    [Fact]
    public async Task A_test_mail_goes_out_by_STARTTLS_once_the_certificate_is_known_and_the_password_is_right()
    {
        await using var server = new MailServer(withTls: true, asksForPassword: true);
        await SaveAsync(server.Port, "StartTls", ("Form.User", MailServer.User), ("Form.Password", "wrong"));
        Assert.Contains(
            $"is not one that is trusted here. Its fingerprint is {server.Fingerprint}.",
            await TestAsync()
        );
        await (await world.Top.OpenAsync("/settings/mail")).SubmitAsync(
            ("Form.Fingerprint", server.Fingerprint.ToLowerInvariant())
        );
        Assert.Contains("The server refused the user name or the password.", await TestAsync());
        await (await world.Top.OpenAsync("/settings/mail")).SubmitAsync(("Form.Password", MailServer.Password));
        Assert.Contains("Sent to top@example.org.", await TestAsync());
        Assert.Equal("Evenkeel: a test mail", Assert.Single(server.Taken).Subject);
        await (await world.Top.OpenAsync("/settings/mail")).SubmitAsync(
            ("Form.User", ""),
            ("Form.Fingerprint", server.Fingerprint)
        );
        Assert.Contains("The server asks for a user name and a password.", await TestAsync());
    }

    [Fact]
    public async Task What_is_wrong_with_the_server_is_said_in_words()
    {
        await using var plain = new MailServer();
        await SaveAsync(plain.Port, "StartTls");
        Assert.Contains("The server offers no STARTTLS. Nothing was sent", await TestAsync());
        await SaveAsync(plain.Port, "Tls");
        Assert.Contains($"127.0.0.1 does not speak TLS at port {plain.Port}.", await TestAsync());
        await SaveAsync(plain.Port, "None", ("Form.User", "someone"), ("Form.Password", "something"));
        Assert.Contains("The server refused the user name or the password.", await TestAsync());
        await SaveAsync(MailServer.FreePort(), "None");
        Assert.Contains("127.0.0.1 does not take mail at port", await TestAsync());
        await SaveAsync(25, "None", ("Form.Server", "there-is-no-such.invalid"));
        Assert.Contains("there-is-no-such.invalid", await TestAsync());
        Assert.Empty(plain.Taken);
    }

    private async Task<Page> SaveAsync(int port, string security, params (string, string)[] more)
    {
        var form = await world.Top.OpenAsync("/settings/mail");
        (string, string)[] usual =
        [
            ("Form.PublicAddress", "https://evenkeel.example.org"),
            ("Form.Server", "127.0.0.1"),
            ("Form.Port", $"{port}"),
            ("Form.Security", security),
            ("Form.User", ""),
            ("Form.From", "evenkeel@example.org"),
        ];
        var saved = await form.SubmitAsync([.. usual.Where(field => more.All(m => m.Item1 != field.Item1)), .. more]);
        Assert.Contains("Saved.", saved.Text);
        return saved;
    }

    private async Task<string> TestAsync()
    {
        var page = await world.Top.OpenAsync("/settings/mail");
        var handler = page
            .Document.QuerySelectorAll("[name='_handler']")
            .First(h => h.GetAttribute("value")!.EndsWith("test-mail", StringComparison.Ordinal));
        var fields = handler
            .ParentElement!.QuerySelectorAll("input[name]")
            .ToDictionary(f => f.GetAttribute("name")!, f => f.GetAttribute("value") ?? "");
        return (await world.Top.SendAsync("/settings/mail", fields)).Text;
    }
}
