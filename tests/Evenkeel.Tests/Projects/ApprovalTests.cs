using System.Net;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Arrange = Evenkeel.Tests.Organisation.Arrange;

namespace Evenkeel.Tests.Projects;

/// <summary>Approval before the first test, only where a unit asks for it.</summary>
public sealed class ApprovalTests(World world)
{
    private sealed record Own(OwnService Service, Browser Manager, Browser Second, Browser Lead)
    {
        public string Rule => $"/units/{Service.Code}/improvement/approval";
    }

    [Fact]
    public async Task Where_nobody_asks_for_it_a_test_begins_at_once()
    {
        var own = await MakeAsync("free");
        var project = await StartAsync(own);
        Assert.DoesNotContain("pprov", project.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Lead.OpenAsync($"{project.Path}/approval")).Status);
        Assert.DoesNotContain("cannot begin", (await PlanAsync(own, project)).Text);
        // What began before a rule goes on without.
        await AskForItAsync(own);
        Assert.DoesNotContain("pprov", (await own.Lead.OpenAsync(project.Path)).Text);
    }

    [Fact]
    public async Task The_first_test_waits_for_a_yes_and_who_asked_is_told_the_answer()
    {
        var own = await MakeAsync("asked");
        Assert.Contains("approved before their first test", (await AskForItAsync(own)).Text);
        var ward = $"/units/{own.Service.Ward}/improvement";
        Assert.Contains("approves projects here", (await own.Lead.OpenAsync(ward)).Text);
        var project = await StartAsync(own);
        Assert.Contains("it was not asked yet", project.Text);
        var test = await PlanAsync(own, project);
        Assert.Contains("It cannot begin yet", test.Text);
        Assert.Null(test.Document.QuerySelector("[name='Form.Happened']"));
        var ask = await own.Lead.OpenAsync($"{project.Path}/approval");
        Assert.Contains("That it is no research", ask.Text);
        Assert.Contains("it is not written yet", ask.Text);
        await (await own.Lead.OpenAsync($"{project.Path}/charter")).SubmitAsync(("Form.Aim", "Half as many"));
        var waits = await (await own.Lead.OpenAsync(ask.Path)).SubmitAsync(("Ask.Note", "We know each other"));
        Assert.Contains("Waits for approval", waits.Text);
        Assert.Null(waits.Document.QuerySelector("[name='Answer.Number']"));
        Assert.Contains(
            "that wait for your approval",
            (await own.Manager.OpenAsync("/waiting")).Text,
            StringComparison.Ordinal
        );
        var form = await own.Manager.OpenAsync(ask.Path);
        Assert.Contains("We know each other", form.Text);
        Assert.Equal(["Choose an answer."], (await form.SubmitAsync()).Errors);
        var unsaid = await form.SubmitAsync(("Answer.Answer", "NotYet"));
        Assert.Equal(["Say what is to be done first: who asked is told."], unsaid.Errors);
        var other = await own.Second.OpenAsync(ask.Path);
        var notYet = await form.SubmitAsync(("Answer.Answer", "NotYet"), ("Answer.Why", "Ask the pharmacist first"));
        Assert.Contains("Not approved yet", notYet.Text);
        Assert.DoesNotContain("that wait for your approval", (await own.Second.OpenAsync("/waiting")).Text);
        Assert.Contains("Ask the pharmacist first", (await own.Lead.OpenAsync("/waiting")).Text);
        // Who answers at the same time finds that it is done.
        var late = await other.SubmitAsync(("Answer.Answer", "Approved"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("It cannot begin yet", (await own.Lead.OpenAsync(test.Path)).Text);
        await (await own.Lead.OpenAsync(ask.Path)).SubmitAsync();
        var yes = await (await own.Second.OpenAsync(ask.Path)).SubmitAsync(("Answer.Answer", "Approved"));
        Assert.Contains("Approved by", yes.Text);
        Assert.Equal(2, yes.Document.QuerySelectorAll("td[data-label='Answer']").Length);
        var began = await (await own.Lead.OpenAsync(test.Path)).SubmitAsync(("Form.Happened", "Tried"));
        Assert.Contains("Tried", began.Text);
        await (await own.Lead.OpenAsync($"{project.Path}/charter")).SubmitAsync(("Form.Aim", "A third as many"));
        Assert.Contains("The aim has changed since", (await own.Second.OpenAsync(ask.Path)).Text);
    }

    [Fact]
    public async Task Nobody_answers_what_they_asked_and_a_question_can_be_taken_back()
    {
        var own = await MakeAsync("own");
        await AskForItAsync(own);
        var start = await own.Manager.OpenAsync($"/units/{own.Service.Ward}/improvement/start");
        var project = await start.SubmitAsync(
            ("Form.Title", Arrange.Unique("Quolls")),
            ("Form.Problem", "Too few"),
            ("Form.Aim", "More")
        );
        var asked = await (await own.Manager.OpenAsync($"{project.Path}/approval")).SubmitAsync();
        Assert.Contains("It is your own, so somebody else", asked.Text);
        Assert.Null(asked.Document.QuerySelector("[name='Answer.Number']"));
        Assert.NotNull((await own.Second.OpenAsync(asked.Path)).Document.QuerySelector("[name='Answer.Number']"));
        // A lead below the unit that is asked does not answer for it.
        Assert.Null((await own.Lead.OpenAsync(asked.Path)).Document.QuerySelector("[name='Answer.Number']"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(asked.Path)).Status);
        var back = await asked.SubmitAsync();
        Assert.Contains("It is not asked for any more", back.Text);
        Assert.Contains("Taken back", back.Text);
        Assert.Null((await own.Second.OpenAsync(asked.Path)).Document.QuerySelector("[name='Answer.Number']"));
    }

    [Fact]
    public async Task When_the_rule_ends_what_waits_goes_on()
    {
        var own = await MakeAsync("ends");
        await AskForItAsync(own);
        var project = await StartAsync(own);
        var test = await PlanAsync(own, project);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Lead.OpenAsync(own.Rule)).Status);
        var first = await own.Manager.OpenAsync(own.Rule);
        var second = await own.Second.OpenAsync(own.Rule);
        Assert.Contains("Yes, since", first.Text);
        await first.SubmitAsync(("Form.IsAsked", "false"), ("Form.LooksAt", ""));
        Assert.Contains(
            "Somebody else",
            (await second.SubmitAsync(("Form.LooksAt", "Something else"))).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("It cannot begin yet", (await own.Lead.OpenAsync(test.Path)).Text);
        Assert.DoesNotContain("No test yet", (await own.Lead.OpenAsync(project.Path)).Text);
    }

    [Fact]
    public async Task A_ward_does_not_take_from_itself_what_is_asked_above_it()
    {
        var own = await MakeAsync("above");
        await AskForItAsync(own);
        var ward = $"/units/{own.Service.Ward}/improvement/approval";
        await (await own.Lead.OpenAsync(ward)).SubmitAsync(("Form.IsAsked", "true"));
        Assert.Contains("whose rule holds here, and not the one below", (await own.Lead.OpenAsync(ward)).Text);
        var project = await StartAsync(own);
        var test = await PlanAsync(own, project);
        await (await own.Lead.OpenAsync(ward)).SubmitAsync(("Form.IsAsked", "false"));
        Assert.Contains("It cannot begin yet", (await own.Lead.OpenAsync(test.Path)).Text);
        await (await own.Lead.OpenAsync($"{project.Path}/charter")).SubmitAsync(("Form.Aim", "More"));
        await (await own.Lead.OpenAsync($"{project.Path}/approval")).SubmitAsync();
        await (await own.Lead.OpenAsync($"{project.Path}/charter")).SubmitAsync(("Form.Aim", "Fewer"));
        var form = await own.Manager.OpenAsync($"{project.Path}/approval");
        Assert.Contains("The aim has changed since it was asked", form.Text);
        Assert.NotNull(form.Document.QuerySelector("[name='Answer.Number']"));
    }

    [Fact]
    public async Task A_rule_that_comes_back_stops_nothing_that_goes_on()
    {
        var own = await MakeAsync("back");
        await AskForItAsync(own);
        var project = await StartAsync(own);
        var test = await PlanAsync(own, project);
        await (await own.Manager.OpenAsync(own.Rule)).SubmitAsync(("Form.IsAsked", "false"));
        await (await own.Lead.OpenAsync(test.Path)).SubmitAsync(("Form.Happened", "Tried"));
        await AskForItAsync(own);
        Assert.DoesNotContain("cannot begin", (await PlanAsync(own, project)).Text);
        Assert.DoesNotContain("No test yet", (await own.Lead.OpenAsync(project.Path)).Text);
    }

    [Fact]
    public async Task Who_leads_above_is_found_by_name_and_told_that_they_are_in_it()
    {
        var own = await MakeAsync("coach");
        var project = await StartAsync(own);
        var name = $"manager-of-{own.Service.Code}";
        var offered = await own.Lead.Client.GetStringAsync($"/people/choices?q={name}");
        Assert.Contains(name, offered);
        Assert.DoesNotContain(name, await world.Outsider.Client.GetStringAsync($"/people/choices?q={name}"));
        var people = await own.Lead.OpenAsync($"{project.Path}/people");
        var joined = await people.SubmitAsync(("Join.Person", name), ("Join.Role", "Coach"));
        Assert.Empty(joined.Errors);
        Assert.Contains("as its coach", (await own.Manager.OpenAsync("/waiting")).Text);
    }

    private async Task<Own> MakeAsync(string stem)
    {
        var service = await OwnService.MakeAsync(world, stem, 1);
        return new Own(
            service,
            (await world.PersonAsync($"manager-of-{service.Code}", Role.Manager, service.Code)).Browser,
            (await world.PersonAsync($"second-of-{service.Code}", Role.Manager, service.Code)).Browser,
            (await world.PersonAsync($"lead-of-{service.Ward}", Role.Lead, service.Ward)).Browser
        );
    }

    private static async Task<Page> AskForItAsync(Own own) =>
        await (await own.Manager.OpenAsync(own.Rule)).SubmitAsync(
            ("Form.IsAsked", "true"),
            ("Form.LooksAt", "That it is no research")
        );

    private static async Task<Page> StartAsync(Own own) =>
        await (await own.Lead.OpenAsync($"/units/{own.Service.Ward}/improvement/start")).SubmitAsync(
            ("Form.Title", Arrange.Unique("Numbats")),
            ("Form.Problem", "Too few")
        );

    private static async Task<Page> PlanAsync(Own own, Page project) =>
        await (await own.Lead.OpenAsync($"{project.Path}/pdsa/plan")).SubmitAsync(
            ("Form.Change", "Try"),
            ("Form.Prediction", "Better")
        );
}
