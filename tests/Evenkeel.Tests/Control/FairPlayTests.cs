using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Control;

/// <summary>Nobody closes their own answer, ends an escalation by the back door, or learns a name that was to be hidden.</summary>
public sealed class FairPlayTests(World world)
{
    [Fact]
    public async Task Who_answered_what_nobody_signed_for_cannot_say_that_it_is_answered()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await RaisedUnsignedAsync(at);
        var work = await at.Lead.OpenAsync($"{issue}/ask");
        await work.SubmitAsync(("Form.Reasons", "Beyond us"));
        await Hospital.MoveAsync(at.Manager, issue, "Answer", "Nothing will be done");
        Assert.DoesNotContain("Accept", Hospital.Moves(await at.Manager.OpenAsync(issue)));
        Assert.DoesNotContain("Withdraw", Hospital.Moves(await at.Manager.OpenAsync(issue)));
        Assert.Contains("Accept", Hospital.Moves(await at.Lead.OpenAsync(issue)));
        await Hospital.MoveAsync(at.Lead, issue, "Reject", "They have waited for weeks");
        Assert.Contains("Chief", (await at.Lead.OpenAsync(issue)).Text);
    }

    [Fact]
    public async Task An_escalation_is_not_joined_to_what_asks_nobody()
    {
        var at = await Hospital.OpenAsync(world);
        var asked = await at.AskAsync(at.Nurse, "No night pharmacist");
        var ours = await at.RaiseAsync(at.Nurse, "Linen runs out");
        var join = await at.Manager.OpenAsync($"{asked}/join");
        var refused = await join.SubmitAsync(
            ("Form.Other", ours[(ours.LastIndexOf('/') + 1)..]),
            ("Form.Reasons", "Same")
        );
        Assert.Contains("asks nobody", Assert.Single(refused.Errors));
        Assert.Contains("Answer", Hospital.Moves(await at.Manager.OpenAsync(asked)));
    }

    [Fact]
    public async Task A_hidden_raiser_is_not_named_by_what_they_do_next()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Shifts are swapped unfairly", ("Form.HideName", "true"));
        var ask = await at.Nurse.OpenAsync($"{issue}/ask");
        await ask.SubmitAsync(("Form.Reasons", "We dare not say it"));
        var history = await at.Colleague.OpenAsync($"{at.Ward}/history");
        Assert.Contains("escalated", history.Text);
        Assert.DoesNotContain($"Nurse {at.Stem}", history.Document.QuerySelector(".ek-history")!.TextContent);
    }

    [Fact]
    public async Task A_number_that_no_choice_has_is_refused()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Bed 4 call bell");
        var work = await at.Colleague.OpenAsync($"{issue}/work");
        Assert.NotEmpty((await work.SubmitAsync(("Form.Class", "9"))).Errors);
        var asked = await at.AskAsync(at.Nurse, "No night pharmacist");
        var page = await Hospital.MoveAsync(at.Manager, asked, "99");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Who_comes_back_with_a_mistake_still_hears_that_somebody_else_was_quicker()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Bed 4 call bell");
        var mine = await at.Colleague.OpenAsync($"{issue}/work");
        await (await at.Lead.OpenAsync($"{issue}/work")).SubmitAsync(("Form.Cause", "A loose wire"));
        var refused = await mine.SubmitAsync(
            ("Form.Countermeasure", ""),
            ("Form.InPlace", "true"),
            ("Form.Class", "9")
        );
        Assert.NotEmpty(refused.Errors);
        var again = await refused.SubmitAsync(("Form.Countermeasure", "New bell"), ("Form.Class", "Quick"));
        Assert.Contains("Somebody else has changed it meanwhile", again.Text);
        Assert.Contains("A loose wire", (await at.Lead.OpenAsync(issue)).Text);
    }

    [Fact]
    public async Task A_patients_number_does_not_come_back_with_the_form()
    {
        var at = await Hospital.OpenAsync(world);
        var form = await at.Nurse.OpenAsync($"{at.Ward}/control/raise");
        var refused = await form.SubmitAsync(("Form.Problem", "Bed of 943 476 5919 is broken"));
        Assert.NotEmpty(refused.Errors);
        Assert.DoesNotContain("476", refused.Source);
        Assert.Contains("Bed of ••• ••• •••• is broken", refused.Text);
    }

    private static async Task<string> RaisedUnsignedAsync(Hospital at)
    {
        var set = await at.Lead.OpenAsync($"{at.Ward}/control/kiosk");
        var open = await set.SubmitAsync();
        var link = open.Document.QuerySelector("main a[href*='/kiosk/']")!.GetAttribute("href")!;
        var kiosk = await at.Colleague.OpenAsync(new Uri(new Uri("http://localhost"), link).PathAndQuery);
        await kiosk.SubmitAsync(("Form.Problem", "Nobody signed for this"));
        var board = await at.Lead.OpenAsync($"{at.Ward}/control");
        return board
            .Document.QuerySelectorAll("a")
            .First(a => a.TextContent.Contains("Nobody signed", StringComparison.Ordinal))
            .GetAttribute("href")!;
    }
}
