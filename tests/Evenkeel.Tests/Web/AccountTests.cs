using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Web;

public sealed class AccountTests(World world)
{
    [Theory]
    [InlineData("/account")]
    [InlineData("/account/password")]
    [InlineData("/account/second-step")]
    [InlineData("/account/recovery-codes")]
    [InlineData("/account/passkeys")]
    public async Task Each_page_of_the_account_needs_to_be_signed_in_and_is_not_kept_by_the_browser(string address)
    {
        Assert.StartsWith("/sign-in", (await world.Nobody.OpenAsync(address)).Path);
        var response = await world.Reader.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_password_is_changed_by_who_knows_the_old_one()
    {
        var name = Arrange.Unique("password");
        var (id, browser) = await world.PersonAsync(name, Role.Reader, "ward-7");
        var form = await browser.OpenAsync("/account/password");
        Assert.Equal(
            ["Enter the password that you have now.", "Choose a new password."],
            (await form.SubmitAsync()).Errors
        );
        var wrong = await form.SubmitAsync(("Form.Current", "not it"), ("Form.New", "three new words here"));
        Assert.Equal(["This is not the password that you have now."], wrong.Errors);
        Assert.NotEmpty((await form.SubmitAsync(("Form.Current", World.Password), ("Form.New", "short"))).Errors);
        var done = await form.SubmitAsync(("Form.Current", World.Password), ("Form.New", "three new words here"));
        Assert.Contains("Your password is changed.", done.Text);
        await world.ActAsync("person", id.Value, "Password changed");
        Assert.Contains("not right", (await SignInAsync(name, World.Password)).Text);
        Assert.Equal("/", (await SignInAsync(name, "three new words here")).Path);
    }

    [Fact]
    public async Task The_second_step_is_turned_on_asked_for_and_replaced_by_a_recovery_code_once()
    {
        var name = Arrange.Unique("second");
        var (id, browser) = await world.PersonAsync(name, Role.Reader, "ward-7");
        var form = await browser.OpenAsync("/account/second-step");
        Assert.NotNull(form.Document.QuerySelector("main svg"));
        Assert.Contains("does not fit", Assert.Single((await form.SubmitAsync(("Form.Code", "000000"))).Errors));
        var secret = form.Document.QuerySelector("main code")!.TextContent;
        var on = await form.SubmitAsync(("Form.Code", Totp(secret)));
        var codes = on.Document.QuerySelectorAll("#recovery-codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        await world.ActAsync("person", id.Value, "Second step turned on");
        var step = await SignInAsync(name, World.Password);
        Assert.StartsWith("/sign-in/second-step", step.Path);
        Assert.Contains("not right", Assert.Single((await step.SubmitAsync(("Form.Code", "not-a-code"))).Errors));
        Assert.Equal("/", (await step.SubmitAsync(("Form.Code", codes[0]))).Path);
        var again = await SignInAsync(name, World.Password);
        Assert.Single((await again.SubmitAsync(("Form.Code", codes[0]))).Errors);
        Assert.Equal("/", (await again.SubmitAsync(("Form.Code", Totp(secret)))).Path);
    }

    [Fact]
    public async Task Looking_at_the_key_signs_nobody_out_who_looks()
    {
        var (_, browser) = await world.PersonAsync(Arrange.Unique("looks"), Role.Reader, "ward-7");
        var page = await browser.Client.GetAsync("/account/second-step");
        Assert.Contains(
            page.Headers.GetValues("Set-Cookie"),
            it => it.StartsWith("evenkeel=", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Of_two_pages_that_open_at_once_both_show_the_key_that_is_kept()
    {
        var (_, browser) = await world.PersonAsync(Arrange.Unique("twice"), Role.Reader, "ward-7");
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.OpenAsync("/account/second-step")));
        var keys = pages.Select(page => page.Document.QuerySelector("main code")!.TextContent).Distinct();
        Assert.Equal(
            Assert.Single(keys),
            (await browser.OpenAsync("/account/second-step")).Document.QuerySelector("main code")!.TextContent
        );
    }

    [Fact]
    public async Task The_second_step_is_turned_off_again()
    {
        var name = Arrange.Unique("off");
        var (id, browser) = await world.PersonAsync(name, Role.Reader, "ward-7");
        var form = await browser.OpenAsync("/account/second-step");
        await form.SubmitAsync(("Form.Code", Totp(form.Document.QuerySelector("main code")!.TextContent)));
        Assert.Contains("take the place", (await browser.OpenAsync("/account/recovery-codes")).Text);
        await (await browser.OpenAsync("/account/second-step")).SubmitAsync();
        await world.ActAsync("person", id.Value, "Second step turned off");
        Assert.Equal("/", (await SignInAsync(name, World.Password)).Path);
    }

    [Fact]
    public async Task A_call_without_the_forms_token_changes_nothing()
    {
        foreach (
            var address in new[]
            {
                "/account/second-step/off",
                "/account/sign-out-elsewhere",
                "/account/passkeys/options",
            }
        )
        {
            var response = await world.Reader.Client.PostAsync(address, new FormUrlEncodedContent([]));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task Changing_person_takes_two_steps_and_returns_to_the_page()
    {
        var (_, browser) = await world.PersonAsync(Arrange.Unique("first"), Role.Reader, "ward-7");
        var page = await browser.OpenAsync("/units/ward-7/people");
        var back = page.Document.QuerySelector("form[action='/sign-out'] [name=returnUrl]")!.GetAttribute("value")!;
        var token = page
            .Document.QuerySelector("form[action='/sign-out'] [name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var form = await browser.SendAsync(
            "/sign-out",
            [new("returnUrl", back), new("__RequestVerificationToken", token)]
        );
        Assert.Equal("Sign in", form.Heading);
        var next = await form.SubmitAsync(("Form.Email", "nurse@example.org"), ("Form.Password", World.Password));
        Assert.Equal("/units/ward-7/people", next.Path);
        Assert.Contains("Nurse Person", next.Document.QuerySelector("header")!.TextContent);
    }

    [Fact]
    public async Task The_key_that_locks_what_was_typed_is_another_for_another_person()
    {
        var key = (Page page) => page.Document.QuerySelector("idle-watch")!.GetAttribute("key");
        var nurse = key(await world.Nurse.OpenAsync("/"));
        Assert.Equal(nurse, key(await world.Nurse.OpenAsync("/account")));
        Assert.NotEqual(nurse, key(await world.Lead.OpenAsync("/")));
        Assert.Null((await world.Nobody.OpenAsync("/sign-in")).Document.QuerySelector("idle-watch"));
    }

    private async Task<Page> SignInAsync(string name, string password)
    {
        var form = await new Browser(world.App).OpenAsync("/sign-in");
        return await form.SubmitAsync(("Form.Email", $"{name}@example.org"), ("Form.Password", password));
    }

    /// <summary>RFC 6238 with SHA-1, 30 seconds and six digits: what an authenticator app shows.</summary>
    private static string Totp(string key)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        var bits = string.Concat(
            key.ToUpperInvariant()
                .Where(char.IsLetterOrDigit)
                .Select(c =>
                    Convert
                        .ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2)
                        .PadLeft(5, '0')
                )
        );
        var secret = bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
#pragma warning disable CA5350 // the standard's own
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
