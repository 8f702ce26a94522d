using System.Globalization;
using System.Net;
using System.Text.Json;
using Evenkeel.Control.Webhooks;
using Evenkeel.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Evenkeel.Tests.Control.Webhooks;

/// <summary>In an application whose time only these tests move on.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private readonly World world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Another_program_hears_signed_what_it_asked_for_and_nothing_that_somebody_wrote()
    {
        var at = await Hospital.OpenAsync(world);
        using var other = new Listener();
        var secret = await AddAsync(at, other.Address, "Escalated", "Answered", "Closed");
        var issue = await at.AskAsync(at.Nurse, "Nobody elsewhere may read this");
        await Hospital.MoveAsync(at.Manager, issue, "Answer", "Nor this");
        await Hospital.MoveAsync(at.Nurse, issue, "Accept");
        await at.JobsAsync();
        Assert.Equal(["answered", "closed", "escalated"], other.All.Select(heard => heard.Event).Order());
        foreach (var heard in other.All)
        {
            Assert.DoesNotContain("Nobody elsewhere", heard.Body);
            Assert.DoesNotContain("Nor this", heard.Body);
            Assert.DoesNotContain("Nurse", heard.Body);
            var (seconds, signature) = (heard.Signature.Split(',')[0][2..], heard.Signature.Split(',')[1][3..]);
            Assert.Equal(
                WebhookSender.Sign(secret, long.Parse(seconds, CultureInfo.InvariantCulture), heard.Body),
                signature
            );
            Assert.NotEqual(
                WebhookSender.Sign("another", long.Parse(seconds, CultureInfo.InvariantCulture), heard.Body),
                signature
            );
        }

        using var body = JsonDocument.Parse(other.All.Single(heard => heard.Event == "escalated").Body);
        Assert.Equal(
            int.Parse(issue.Split('/')[^1], CultureInfo.InvariantCulture),
            body.RootElement.GetProperty("issue").GetInt32()
        );
        Assert.Equal($"{at.Stem} Service", body.RootElement.GetProperty("holder").GetProperty("name").GetString());
        Assert.Equal("asked", body.RootElement.GetProperty("state").GetString());
    }

    [Fact]
    public async Task One_that_is_off_hears_nothing_not_later_either_and_one_that_is_deleted_is_gone()
    {
        var at = await Hospital.OpenAsync(world);
        using var other = new Listener();
        await AddAsync(at, other.Address, "Raised");
        await at.RaiseAsync(at.Nurse, "Staged while it was on");
        var page = await at.Lead.OpenAsync($"{at.Ward}/control/webhooks");
        page = await PressAsync(page, "off");
        Assert.Contains("Off: it is told nothing", page.Text);
        await at.RaiseAsync(at.Nurse, "Raised while it was off");
        await at.JobsAsync();
        Assert.Empty(other.All);
        Assert.Contains("Nothing was changed", (await PressAsync(page, "on", "explode")).Text);
        page = await PressAsync(page, "on");
        Assert.Contains("Not sent: it was turned off", page.Text);
        await at.JobsAsync();
        Assert.Empty(other.All);
        await at.RaiseAsync(at.Nurse, "Heard");
        await at.JobsAsync();
        Assert.Single(other.All);
        var sure = await at.Lead.OpenAsync(
            page.Document.QuerySelector("main a[href$='/delete']")!.GetAttribute("href")!
        );
        Assert.Contains("What still waits to be sent is not sent.", sure.Text);
        await at.RaiseAsync(at.Nurse, "Staged before it was deleted");
        var gone = await sure.SubmitAsync(("Form.Sure", "yes"));
        Assert.Contains("Deleted. It is told nothing more.", gone.Text);
        Assert.DoesNotContain(other.Address, gone.Text);
        await at.RaiseAsync(at.Nurse, "Not heard");
        await at.JobsAsync();
        Assert.Single(other.All);
        Assert.Equal(HttpStatusCode.NotFound, (await at.Lead.OpenAsync(sure.Address)).Status);
        var (secrets, deliveries) = await world.App.ReadAsync(async db =>
            (
                await db.Set<Webhook>().CountAsync(h => h.Address == other.Address && h.ProtectedSecret != ""),
                await db.Set<WebhookDelivery>().CountAsync()
            )
        );
        Assert.Equal((0, 0), (secrets, deliveries));
    }

    [Fact]
    public async Task What_is_not_taken_is_tried_again_later_and_later_and_then_waits_with_its_reason()
    {
        var at = await Hospital.OpenAsync(world);
        using var other = new Listener { Status = 500 };
        await AddAsync(at, other.Address, "Raised");
        await at.RaiseAsync(at.Nurse, "Tried again");
        for (var hour = 0; hour < 72; hour++)
        {
            await at.JobsAsync();
            world.App.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(8, other.All.Count);
        Assert.Single(other.All.Select(heard => heard.Delivery + heard.Body).Distinct());
        await at.SignInAgainAsync();
        var page = await at.Lead.OpenAsync($"{at.Ward}/control/webhooks");
        Assert.Contains("It answered 500. Tried 8 times.", page.Text);
        other.Status = 200;
        var again = await PressAsync(page, "again");
        Assert.Contains("It is tried again now.", again.Text);
        Assert.Contains("Somebody has seen to it already.", (await PressAsync(page, "again")).Text);
        await at.JobsAsync();
        Assert.Contains("Taken (200)", (await at.Lead.OpenAsync($"{at.Ward}/control/webhooks")).Text);
    }

    [Fact]
    public async Task A_test_says_at_once_what_came_of_it_and_no_redirect_is_followed()
    {
        var at = await Hospital.OpenAsync(world);
        using var other = new Listener { Status = 302 };
        await AddAsync(at, other.Address, "Raised");
        var page = await at.Lead.OpenAsync($"{at.Ward}/control/webhooks");
        Assert.Contains("It pointed elsewhere (302), which is not followed.", (await PressAsync(page, "test")).Text);
        Assert.Single(other.All);
        other.Status = 200;
        Assert.Contains("The other program has taken the test.", (await PressAsync(page, "test")).Text);
    }

    [Fact]
    public async Task The_lead_and_the_administrator_set_it_up_and_each_fault_is_said()
    {
        var at = await Hospital.OpenAsync(world);
        Assert.Equal(HttpStatusCode.Forbidden, (await at.Nurse.OpenAsync($"{at.Ward}/control/webhooks")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{at.Ward}/control/webhooks")).Status);
        var form = await at.Lead.OpenAsync($"{at.Ward}/control/webhooks");
        var refused = await form.SubmitAsync(("Form.Address", "https://example.org"), ("Form.Kinds", "Nothing"));
        Assert.Equal(["Choose at least one thing that it is told."], refused.Errors);
        var empty = await form.SubmitAsync(("Form.Address", ""), ("Form.Kinds", "Nothing"));
        Assert.Equal([AddressRules.Wanted, "Choose at least one thing that it is told."], empty.Errors);
        foreach (
            var (address, sentence) in new[]
            {
                ("elsewhere", "Enter an address such as https://example.org/evenkeel."),
                ("http://example.org/", "The address must begin with https://, so that nobody on the way reads it."),
                ("https://10.0.0.1/", AddressRules.NotAllowed),
                ("https://[fe80::1]/", AddressRules.NotAllowed),
            }
        )
        {
            Assert.Equal(
                [sentence],
                (await form.SubmitAsync(("Form.Address", address), ("Form.Kinds", "Raised"))).Errors
            );
        }

        Assert.False(await world.App.ReadAsync(db => db.Set<Webhook>().AnyAsync(h => h.Address.Contains("10.0.0.1"))));
    }

    [Fact]
    public async Task A_name_that_means_this_machine_when_the_connection_is_made_is_not_reached()
    {
        using var other = new Listener();
        var asked = 0;
        using var strict = Sender(new WebhookOptions());
        using var open = Sender(new WebhookOptions { AllowLoopback = true });
        var hook = new Webhook
        {
            UnitId = default,
            Address = $"https://harmless.example.org:{new Uri(other.Address).Port}/",
            Kinds = WebhookKinds.Raised,
            ProtectedSecret = strict.MakeSecret().Protected,
            MadeAt = default,
        };
        var delivery = new WebhookDelivery
        {
            WebhookId = hook.Id,
            UnitId = default,
            Event = "test",
            Number = 0,
            MadeAt = default,
            Body = "{}",
        };
        Assert.Equal(
            new WebhookAnswer(false, AddressRules.NotAllowed),
            await strict.SendAsync(hook, delivery, TestContext.Current.CancellationToken)
        );
        // Where this machine is allowed, the same name is connected to: it fails only because nobody speaks TLS there.
        var reached = await open.SendAsync(hook, delivery, TestContext.Current.CancellationToken);
        Assert.NotEqual(AddressRules.NotAllowed, reached.Says);
        Assert.Equal((2, 0), (asked, other.All.Count));

        WebhookSender Sender(WebhookOptions options) =>
            new(
                world.App.Services.GetRequiredService<IDataProtectionProvider>(),
                Options.Create(options),
                world.App.Clock
            )
            {
                Resolve = (_, _) =>
                {
                    asked++;
                    return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
                },
            };
    }

    private static async Task<string> AddAsync(Hospital at, string address, params string[] kinds)
    {
        var form = await at.Lead.OpenAsync($"{at.Ward}/control/webhooks");
        var made = await form.SubmitAsync([("Form.Address", address), .. kinds.Select(kind => ("Form.Kinds", kind))]);
        var secret = made.Document.QuerySelector("#webhook-secret")!.GetAttribute("value")!;
        Assert.DoesNotContain(secret, (await at.Lead.OpenAsync($"{at.Ward}/control/webhooks")).Source);
        return secret;
    }

    private static Task<Page> PressAsync(Page page, string what, string? instead = null) =>
        page.SubmitAsync(
            (
                "Hook.Press",
                page.Document.QuerySelector($"[name='Hook.Press'][value^='{what} ']")!
                    .GetAttribute("value")!
                    .Replace(what, instead ?? what, StringComparison.Ordinal)
            ),
            ("_handler", "press-webhook")
        );
}
