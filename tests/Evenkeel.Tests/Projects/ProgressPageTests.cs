using System.Net;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Arrange = Evenkeel.Tests.Measurement.Arrange;

namespace Evenkeel.Tests.Projects;

/// <summary>How far a project has come: its targets, what is proposed from them, and what the team and its coach say.</summary>
public sealed class ProgressPageTests(World world)
{
    private static readonly double[] Fell = [8, 9, 7, 8, 9, 7, 8, 8, 9, 7, 8, 9, 8, 3, 2, 3, 4, 2, 3, 2, 3, 4, 3];

    [Fact]
    public async Task What_is_wanted_is_said_and_the_readings_answer_whether_it_was_met()
    {
        var (ward, project, number) = await MeasuredAsync("target");
        var form = await ward.Nurse.OpenAsync($"{project}/measures/{number}");
        Assert.Contains("The readings give 5.8: the average of the 23 months before the project began", form.Text);
        Assert.Equal("5.8", form.ValueOf("Form.Baseline"));
        var wrong = await form.SubmitAsync(("Form.Baseline", "8"), ("Form.Wanted", "9"), ("Form.By.Day", "31"));
        Assert.Contains("The day by which it is wanted must include a month.", wrong.Errors);
        var above = await form.SubmitAsync(("Form.Baseline", "8"), ("Form.Wanted", "9"));
        Assert.Equal(["Lower is better here: what is wanted lies below the baseline of 8.0."], above.Errors);
        Assert.Equal("9", above.ValueOf("Form.Wanted"));
        Assert.Contains("This cannot be below 0.", (await form.SubmitAsync(("Form.Wanted", "-1"))).Errors);
        Assert.Contains(
            "Say what is wanted by then.",
            (await form.SubmitAsync([("Form.Wanted", ""), .. On("Form.By", 31, 3, 2027)])).Errors
        );
        Assert.Contains(
            "The project began later, on 24 Nov 2026.",
            (await form.SubmitAsync([("Form.Wanted", "3.5"), .. On("Form.By", 1, 11, 2026)])).Errors
        );
        await TestedAsync(ward, project);
        var saved = await form.SubmitAsync([
            ("Form.Baseline", "8"),
            ("Form.Wanted", "3.5"),
            .. On("Form.By", 31, 3, 2027),
        ]);
        Assert.Contains("Was the aim met? Met. 2.9 since Jan 2026.", saved.Text);
        Assert.EndsWith(", outcome", saved.Document.QuerySelector($"#measure-{number}")!.TextContent.Trim());
        Assert.Contains(
            "Baseline 8.0; wanted 3.5 by 31 Mar 2027; now 2.9 (since Jan 2026): all of the way.",
            saved.Text
        );
        const string chart = "section[aria-labelledby='measures'] svg.ek-chart";
        var says = saved.Document.QuerySelector($"{chart} desc")!.TextContent;
        Assert.EndsWith(" Baseline: 8.0. Wanted: 3.5.", says);
        Assert.Equal(2, saved.Document.QuerySelectorAll($"{chart} path.wa").Length);
        foreach (var path in new[] { "report", "pdsa/1" })
        {
            var page = await ward.Nurse.OpenAsync($"{project}/{path}");
            Assert.Single(page.Document.QuerySelectorAll("svg.ek-chart path.wa"));
            Assert.Single(page.Document.QuerySelectorAll("svg.ek-chart path.bl"));
        }

        Assert.Contains("3.5 by 31 Mar 2027", (await ward.Nurse.OpenAsync($"{project}/measures")).Text);
        var close = await ward.Nurse.OpenAsync($"{project}/close");
        Assert.Contains(": was the aim met? Met. 2.9 since Jan 2026.", close.Text);
        var stale = await form.SubmitAsync(("Form.Baseline", "8"), ("Form.Wanted", "2"));
        Assert.Contains("Somebody else has changed it meanwhile", stale.Text);
        Assert.Contains("wanted 3.5", stale.Text);
        var history = await ward.Lead.OpenAsync($"{ward.Address}/history");
        Assert.Contains("What is wanted of a measure set", history.Text);
    }

    [Fact]
    public async Task The_record_proposes_and_team_and_coach_confirm_each_for_themselves()
    {
        var (ward, project, _) = await MeasuredAsync("confirm");
        await TestedAsync(ward, project);
        var coach = (await world.PersonAsync($"coach-of-{ward.Code}", Role.Advisor, "medicine")).Browser;
        var people = await ward.Lead.OpenAsync($"{project}/people");
        await people.SubmitAsync(("Join.Person", $"coach-of-{ward.Code}@example.org"), ("Join.Role", "Coach"));
        var page = await ward.Nurse.OpenAsync($"{project}/progress");
        Assert.Contains("Why 2.5 is proposed", page.Text);
        Assert.Contains("PDSA 1 was studied.", page.Text);
        Assert.Contains("Still missing for 3.0: an aim to measure it against.", page.Text);
        var bare = await page.SubmitAsync(("Form.Score", "Improved"), ("Form.Why", " "));
        Assert.Equal(["2.5 is proposed. Say why you see it otherwise."], bare.Errors);
        await page.SubmitAsync(("Form.Score", "Modest"));
        var theirs = await coach.OpenAsync($"{project}/progress");
        Assert.Contains("What do you say, as its coach?", theirs.Text);
        var both = await theirs.SubmitAsync(("Form.Score", "Activity"), ("Form.Why", ""));
        Assert.Contains("The coach sees it 1.0 lower than the team.", both.Text);
        Assert.Equal(2, both.Document.QuerySelectorAll("#so-far ~ * tbody tr").Length);
        Assert.NotNull(both.Document.QuerySelector("svg.ek-chart"));
        await people.SubmitAsync(("Join.Person", "outsider@example.org"), ("Join.Role", "Coach"));
        var guest = await world.Outsider.OpenAsync($"{project}/progress");
        Assert.Contains("Why 2.5 is proposed", guest.Text);
        var shown = await ward.Nurse.OpenAsync(project);
        Assert.Contains(
            "Progress 2.5 of 5 proposed; the team says 3.0 (24 Nov 2026), the coach 2.0 (24 Nov 2026).",
            shown.Text
        );
        Assert.Contains("3.0", (await ward.Nurse.OpenAsync(ward.Improvement())).Text);
        var history = await ward.Lead.OpenAsync($"{ward.Address}/history");
        Assert.Contains("Progress confirmed", history.Text);
        Assert.Contains("3.0 Modest improvement", history.Text);
    }

    [Fact]
    public async Task A_guest_sees_the_charts_of_its_unit_without_small_counts_and_those_of_no_other()
    {
        var (ward, project, number) = await MeasuredAsync("guest-chart");
        await TestedAsync(ward, project);
        var wanted = await ward.Nurse.OpenAsync($"{project}/measures/{number}");
        await wanted.SubmitAsync(("Form.Baseline", "8"), ("Form.Wanted", "3.5"));
        var other = await OwnWard.MakeAsync(world, "guest-other");
        var theirs = await other.Lead.MeasureAsync(Arrange.Name("Theirs"), unit: other.Code);
        await other.Lead.PasteMonthsAsync(theirs, Fell);
        var chief = (await world.PersonAsync($"chief-of-{ward.Code}", Role.Manager, "medicine")).Browser;
        var people = await chief.OpenAsync($"{project}/people");
        await people.SubmitAsync(("Site.Unit", other.Code));
        await people.SubmitAsync(("Join.Person", "outsider@example.org"), ("Join.Role", "Team"));
        var choose = await chief.OpenAsync($"{project}/measures");
        await choose.SubmitAsync(("Form.Series", $"{Arrange.Number(theirs)}"), ("Form.Role", "Process"));

        var page = await world.Outsider.OpenAsync(project);
        var family = page.Document.QuerySelector("section[aria-labelledby='measures']")!;
        // Each chart is drawn for a desk and for a phone.
        Assert.Equal(2, family.QuerySelectorAll("svg.ek-chart").Length);
        Assert.Contains("not shown", family.TextContent);
        Assert.Contains("A walk at nine", family.TextContent);
        Assert.Contains("Was the aim met? Met.", family.TextContent);
        Assert.DoesNotContain("2.9", family.TextContent);
        Assert.Contains("A measure of another unit", family.TextContent);
        Assert.Empty(family.QuerySelectorAll("h3 a"));
        Assert.DoesNotContain("not shown", (await ward.Nurse.OpenAsync(project)).Text);
        // Its report is no way around.
        var report = (await world.Outsider.OpenAsync($"{project}/report")).Text;
        Assert.Contains("not shown", report);
        Assert.DoesNotContain("2.9", report);
    }

    [Fact]
    public async Task Who_only_reads_sees_the_scale_and_another_unit_nothing()
    {
        var (ward, project, number) = await MeasuredAsync("reads");
        var reader = (await world.PersonAsync($"reader-of-{ward.Code}", Role.Reader, ward.Code)).Browser;
        var page = await reader.OpenAsync($"{project}/progress");
        Assert.Contains("Outstanding, and here to stay", page.Text);
        Assert.Null(page.Document.QuerySelector("[name='Form.Score']"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"{project}/measures/{number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{project}/progress")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Lead.OpenAsync($"{project}/measures/999999")).Status);
    }

    [Fact]
    public async Task What_was_confirmed_long_ago_says_so()
    {
        var own = new World();
        await using var _ = own;
        await own.InitializeAsync();
        var ward = await OwnWard.MakeAsync(own, "stale");
        var project = await ward.StartAsync(ward.Nurse, "Vicuna");
        var fresh = await ward.StartAsync(ward.Nurse, "Guanaco");
        await (await ward.Nurse.OpenAsync($"{project}/progress")).SubmitAsync(("Form.Score", "Intent"));
        await (await ward.Nurse.OpenAsync($"{project}/progress")).SubmitAsync(("Form.Score", "Charter"));
        own.App.Clock.Advance(TimeSpan.FromDays(36));
        await ward.SignInAgainAsync();
        const string stale = "Progress was last confirmed 36 days ago.";
        Assert.Contains(stale, (await ward.Nurse.OpenAsync(project)).Text);
        Assert.Contains(stale, (await ward.Nurse.OpenAsync($"{project}/progress")).Text);
        await (await ward.Nurse.OpenAsync($"{fresh}/progress")).SubmitAsync(("Form.Score", "Intent"));
        var list = await ward.Nurse.OpenAsync($"{ward.Improvement()}?progress=stale");
        Assert.Contains(stale, list.Text);
        Assert.DoesNotContain("Guanaco", list.Text);
        await (await ward.Nurse.OpenAsync($"{project}/progress")).SubmitAsync(
            ("Form.Score", "Outstanding"),
            ("Form.Why", "All is well")
        );
        Assert.DoesNotContain("days ago", (await ward.Nurse.OpenAsync(project)).Text);
        Assert.DoesNotContain("Vicuna", (await ward.Nurse.OpenAsync($"{ward.Improvement()}?progress=stale")).Text);
        Assert.Equal(["Vicuna", "Guanaco"], await ListedAsync(ward, "-progress"));
        Assert.Equal(["Guanaco", "Vicuna"], await ListedAsync(ward, "progress"));
    }

    private static async Task<IEnumerable<string>> ListedAsync(OwnWard ward, string sort) =>
        (await ward.Nurse.OpenAsync($"{ward.Improvement()}?sort={sort}"))
            .Document.QuerySelectorAll("td[data-label='Project']")
            .Select(cell => cell.TextContent.Trim());

    /// <summary>A ward whose falls went down in January, a project of it, and the number of the series.</summary>
    private async Task<(OwnWard Ward, string Project, int Series)> MeasuredAsync(string stem)
    {
        var ward = await OwnWard.MakeAsync(world, stem);
        var measure = await ward.Lead.MeasureAsync(Arrange.Name("Falls"), unit: ward.Code);
        await ward.Lead.PasteMonthsAsync(measure, Fell);
        var number = Arrange.Number(measure);
        return (ward, await ward.StartAsync(ward.Nurse, "Alpaca", ("Form.Measure", $"{number}")), number);
    }

    /// <summary>A first change in December 2025, studied.</summary>
    private static async Task TestedAsync(OwnWard ward, string project)
    {
        var planned = await ward.Nurse.PlanAsync(project, "A walk at nine");
        var begun = await planned.SubmitAsync(On("Form.On", 20, 12, 2025));
        await begun.SubmitAsync(("Form.Result", "AsPredicted"), ("_handler", "study"), ("Form.Learned", "It works"));
    }

    private static (string, string)[] On(string field, int day, int month, int year) =>
        [($"{field}.Day", $"{day}"), ($"{field}.Month", $"{month}"), ($"{field}.Year", $"{year}")];
}
