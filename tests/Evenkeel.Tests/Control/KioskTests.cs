using System.Net;
using System.Text.RegularExpressions;
using Evenkeel.Control.Kiosks;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Control;

/// <summary>Raising without signing in: a poster, a code, and the raiser's own word at the end.</summary>
public sealed partial class KioskTests(World world)
{
    [Fact]
    public async Task Who_has_the_address_raises_it_and_the_lead_is_told()
    {
        var at = await Hospital.OpenAsync(world);
        var (_, number) = await RaiseAsync(await OpenAsync(at), "The key is nowhere");
        var issue = await at.Nurse.OpenAsync($"/issues/{number}");
        Assert.Contains("The key is nowhere", issue.Text);
        Assert.Contains("somebody who did not sign in", issue.Text);
        var waiting = (await at.Lead.OpenAsync("/waiting")).Text;
        Assert.Contains($"Somebody who did not sign in raised #{number}", waiting);
        Assert.Contains($"You lead {at.Stem} Ward", waiting);
    }

    [Fact]
    public async Task A_colleague_who_is_signed_in_at_that_computer_is_not_named()
    {
        var at = await Hospital.OpenAsync(world);
        var kiosk = await OpenAsync(at);
        var (_, number) = await RaiseAsync(kiosk, "Not in my name", at.Colleague);
        var history = await at.Lead.OpenAsync($"/issues/{number}");
        Assert.DoesNotContain($"Colleague {at.Stem}", history.Text);
    }

    [Fact]
    public async Task The_code_shows_what_happened_and_says_at_the_end_whether_it_was_answered()
    {
        var at = await Hospital.OpenAsync(world);
        var (code, number) = await RaiseAsync(await OpenAsync(at), "No night cover", asks: true);
        var issue = $"/issues/{number}";
        await Hospital.MoveAsync(at.Manager, issue, "Acknowledge");
        await Hospital.MoveAsync(at.Manager, issue, "Answer", "From Monday there is");
        var shown = await LookAsync(code.ToLowerInvariant().Replace('-', ' '));
        Assert.Contains("From Monday there is", shown.Text);
        Assert.Contains("Service has answered.", shown.Text);
        Assert.DoesNotContain($"Manager {at.Stem}", shown.Text);
        var refused = await SayAsync(shown, code, "Reject", "");
        Assert.Contains("Say what is still in the way.", refused.Text);
        var again = await SayAsync(refused, code, "Reject", "Monday is too late");
        Assert.Contains("not yet acknowledged", again.Text);
        Assert.Contains("Monday is too late", (await at.Chief.OpenAsync(issue)).Text);
        await Hospital.MoveAsync(at.Chief, issue, "Answer", "Tonight, then");
        var done = await SayAsync(await LookAsync(code), code, "Accept", "");
        Assert.Contains("Thank you", done.Text);
        Assert.Contains("Closed: it was answered", (await at.Manager.OpenAsync(issue)).Text);
    }

    [Fact]
    public async Task What_was_joined_with_another_shows_its_course_and_nothing_of_who_raised_it()
    {
        var at = await Hospital.OpenAsync(world);
        var (code, number) = await RaiseAsync(await OpenAsync(at), "No porter");
        var other = await at.AskAsync(at.Nurse, "My own words about porters");
        await (await at.Lead.OpenAsync($"/issues/{number}/join")).SubmitAsync(
            ("Form.Other", other.Split('/')[^1]),
            ("Form.Reasons", "One thing")
        );
        Assert.Contains($"{at.Stem} Service, until", (await LookAsync(code)).Text);
        await Hospital.MoveAsync(at.Manager, other, "Answer", "One comes on Monday");
        await Hospital.MoveAsync(at.Nurse, other, "Reject", "Monday is too late for us");
        await Hospital.MoveAsync(at.Chief, other, "Answer", "Then on Sunday");
        var shown = await LookAsync(code);
        Assert.Contains("goes on together with another", shown.Heading);
        Assert.Contains("Then on Sunday", shown.Text);
        Assert.Contains("One comes on Monday", shown.Text);
        string[] secrets = ["My own words", "too late for us", $"Nurse {at.Stem}", $"Chief {at.Stem}", "Ward says"];
        foreach (var hidden in secrets)
        {
            Assert.DoesNotContain(hidden, shown.Text);
        }
    }

    [Fact]
    public async Task The_lead_speaks_for_who_lost_the_code_and_says_why()
    {
        var at = await Hospital.OpenAsync(world);
        var (_, number) = await RaiseAsync(await OpenAsync(at), "Lost the code", asks: true);
        var issue = $"/issues/{number}";
        await Hospital.MoveAsync(at.Manager, issue, "Answer", "Done");
        Assert.Contains("Say why you speak", (await Hospital.MoveAsync(at.Lead, issue, "Accept")).Text);
        await Hospital.MoveAsync(at.Lead, issue, "Accept", "I asked round: all say that it is");
        Assert.Contains("could not be asked", (await at.Lead.OpenAsync(issue)).Text);
    }

    [Theory]
    [InlineData("", "Enter your code.")]
    [InlineData("7K3Q", "A code has twelve letters and digits")]
    [InlineData("7K3Q-9F2M-XDRT", "Nothing was raised with this code.")]
    public async Task A_code_that_is_none_is_said_so(string code, string sentence) =>
        Assert.Contains(sentence, (await LookAsync(code)).Text);

    [Fact]
    public async Task A_closed_kiosk_takes_nothing_and_a_new_address_stops_the_old()
    {
        var at = await Hospital.OpenAsync(world);
        var first = await OpenAsync(at);
        var page = await at.Lead.OpenAsync($"{at.Ward}/control/kiosk");
        await page.SubmitAsync(("_handler", "new-kiosk"));
        var second = await AddressAsync(at);
        Assert.NotEqual(first, second);
        Assert.Contains("Nothing can be raised here", (await world.Nobody.OpenAsync(first)).Text);
        await (await at.Lead.OpenAsync($"{at.Ward}/control/kiosk")).SubmitAsync(("_handler", "close-kiosk"));
        Assert.Contains("Nothing can be raised here", (await world.Nobody.OpenAsync(second)).Text);
        Assert.Contains("Open it", (await at.Lead.OpenAsync($"{at.Ward}/control/kiosk")).Text);
    }

    [Fact]
    public async Task An_hour_takes_no_more_than_people_can_read()
    {
        var at = await Hospital.OpenAsync(world);
        var kiosk = await OpenAsync(at);
        for (var i = 0; i < Kiosk.MostAnHour; i++)
        {
            await RaiseAsync(kiosk, $"Number {i}");
        }

        var form = await world.Nobody.OpenAsync(kiosk);
        var refused = await form.SubmitAsync(("Form.Problem", "One too many"));
        Assert.Contains("Very much has come from here", refused.Text);
        Assert.Contains("One too many", refused.Text);
    }

    [Fact]
    public async Task A_patient_is_refused_and_not_repeated()
    {
        var at = await Hospital.OpenAsync(world);
        var form = await world.Nobody.OpenAsync(await OpenAsync(at));
        var refused = await form.SubmitAsync(("Form.Problem", "Bed 4, CHI 0101900015, fell"));
        Assert.NotEmpty(refused.Errors);
        Assert.DoesNotContain("0101900015", string.Concat(refused.Errors));
    }

    [Fact]
    public async Task Only_who_sets_up_the_board_opens_one()
    {
        var at = await Hospital.OpenAsync(world);
        Assert.Equal(HttpStatusCode.Forbidden, (await at.Nurse.OpenAsync($"{at.Ward}/control/kiosk")).Status);
    }

    private static async Task<string> OpenAsync(Hospital at)
    {
        await (await at.Lead.OpenAsync($"{at.Ward}/control/kiosk")).SubmitAsync(("_handler", "new-kiosk"));
        return await AddressAsync(at);
    }

    private static async Task<string> AddressAsync(Hospital at) =>
        (await at.Lead.OpenAsync($"{at.Ward}/control/kiosk"))
            .Document.QuerySelector("main a[href^='/kiosk/']")!
            .GetAttribute("href")!;

    private async Task<(string Code, string Number)> RaiseAsync(
        string kiosk,
        string problem,
        Browser? person = null,
        bool asks = false
    )
    {
        var form = await (person ?? world.Nobody).OpenAsync(kiosk);
        var raised = await form.SubmitAsync(("Form.Problem", problem), ("Form.WhoFixes", asks ? "WeAsk" : "WeFix"));
        var said = Said().Match(raised.Text);
        Assert.True(said.Success, raised.Text);
        return (said.Groups[2].Value, said.Groups[1].Value);
    }

    private async Task<Page> LookAsync(string code)
    {
        var form = await world.Nobody.OpenAsync("/receipt");
        return await form.SubmitAsync(("Form.Code", code));
    }

    private static Task<Page> SayAsync(Page shown, string code, string move, string reasons) =>
        shown.SubmitAsync(
            ("Verdict.Code", code),
            ("Verdict.Version", shown.ValueOf("Verdict.Version")!),
            ("Verdict.Move", move),
            ("Verdict.Reasons", reasons)
        );

    [GeneratedRegex(@"it is number (\d+)\. Your code: ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})")]
    private static partial Regex Said();
}
