using Evenkeel.Platform.Access;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Arrange = Evenkeel.Tests.Measurement.Arrange;

namespace Evenkeel.Tests.Projects;

/// <summary>How a programme begins: units of several Boards, and measures that they do not record yet.</summary>
public sealed partial class ProgrammeTests
{
    private const string ToGive = "main a[href*='/definitions/']";
    private const string Beside = "main .nhsuk-checkboxes__hint";

    [Fact]
    public async Task A_site_that_does_not_record_a_shared_measure_reads_who_gives_it_and_takes_it_in_with_one_press()
    {
        var own = await MakeAsync("later");
        await BringAsync(own);
        var name = Arrange.Name("Falls later");
        await ShareUnrecordedAsync(own, name);
        var part = await PartAsync(own.One, own, 0);
        var before = await own.One.OpenAsync(part);
        Assert.Contains($"measures {name} at every site.", before.Text);
        Assert.Contains($"does not record it. It is kept by {own.Service.Name}:", before.Text);
        Assert.DoesNotContain("Choose one that the unit records", before.Text);
        Assert.Null(before.Document.QuerySelector("[name='Take.Measure']"));
        Assert.Null(before.Document.QuerySelector(ToGive));
        var keeper = await own.Manager.OpenAsync(part);
        var give = await own.Manager.OpenAsync(keeper.Document.QuerySelector(ToGive)!.GetAttribute("href")!);
        await give.SubmitAsync(("Form.AllOf", "Team"));
        var page = await own.One.OpenAsync(part);
        var taken = await page.SubmitAsync(("Take.Measure", page.ValueOf("Take.Measure")!));
        Assert.Equal(part, taken.Path);
        Assert.Contains($"{name} is in this project now.", taken.Text);
        Assert.DoesNotContain($"measures {name} at every site.", taken.Text);
        var chart = taken.Document.QuerySelector("section[aria-labelledby^='measure-'] h3")!.TextContent;
        Assert.Contains(name, chart);
        Assert.Contains("process", chart);
        // The link named one ward: the other has it still to come.
        var other = await own.Two.OpenAsync(await PartAsync(own.Two, own, 1));
        Assert.Contains("does not record it. It is kept by", other.Text);
    }

    [Fact]
    public async Task A_measure_that_a_site_cannot_record_is_said_to_be_kept_elsewhere()
    {
        var own = await MakeAsync("narrow");
        await BringAsync(own);
        var name = Arrange.Name("Huddles later");
        await own.One.MeasureAsync(name, unit: own.Ward(0), more: []);
        var choose = await own.Manager.OpenAsync($"{own.Address}/measures/shared");
        var shared = await choose.SubmitAsync(("Form.Measure", IdOf(choose, name)), ("Form.Role", "Outcome"));
        Assert.Contains("1 of 2 sites has it in its own project now;", shared.Text);
        var page = await own.Two.OpenAsync(await PartAsync(own.Two, own, 1));
        Assert.Contains("units elsewhere cannot record it. Ask whoever runs the programme", page.Text);
        var there = await own.One.OpenAsync(await PartAsync(own.One, own, 0));
        Assert.DoesNotContain("at every site.", there.Text);
    }

    [Fact]
    public async Task What_is_shared_before_any_unit_takes_part_is_not_said_to_be_at_all_sites()
    {
        var own = await MakeAsync("none");
        var page = await own.Manager.OpenAsync(own.Address);
        var link = page.Document.QuerySelector($"main a[href='{own.Address}/measures/shared']")!;
        Assert.Equal("Choose the shared measures", link.TextContent);
        var shared = await ShareUnrecordedAsync(own, Arrange.Name("Falls none"));
        Assert.Contains("Shared. No unit takes part yet;", shared.Text);
        await BringAsync(own);
        var later = await ShareUnrecordedAsync(own, Arrange.Name("Falls none"));
        Assert.Contains("0 of 2 sites have it in their own projects now;", later.Text);
    }

    [Fact]
    public async Task Above_the_Boards_a_units_Board_stands_beside_it_and_finds_it()
    {
        var own = await MakeAsync("boards");
        var within = await own.Manager.OpenAsync($"{own.Address}/sites/bring");
        Assert.Empty(within.Document.QuerySelectorAll(Beside));
        var runner = (await world.PersonAsync($"runner-of-{own.Service.Code}", Role.Manager, "scotland")).Browser;
        var form = await runner.OpenAsync("/units/scotland/improvement/start?as=programme");
        var programme = await form.SubmitAsync(
            ("Form.Title", Evenkeel.Tests.Organisation.Arrange.Unique("Overlook")),
            ("Form.Problem", "Older people fall")
        );
        Assert.Contains(
            "Started. Next: its theory of change, the measures that all sites share, and the units that take part.",
            programme.Text
        );
        var words = Uri.EscapeDataString($"{own.Service.Name} ward 1");
        var units = await runner.OpenAsync($"{programme.Path}/sites/bring?q={words}");
        Assert.Equal("NHS Strathmore", units.Document.QuerySelectorAll(Beside).Single().TextContent.Trim());
        var found = await runner.OpenAsync($"{programme.Path}/sites/bring?q=nhs%20elsewhere");
        Assert.Equal("ward-x", CodeOf(found, "ward-x"));
        Assert.All(
            found.Document.QuerySelectorAll(Beside),
            board => Assert.Equal("NHS Elsewhere", board.TextContent.Trim())
        );
    }

    /// <summary>A measure of the service that no ward has, shared; the page that says so.</summary>
    private static async Task<Page> ShareUnrecordedAsync(Own own, string name)
    {
        await own.Manager.MeasureAsync(name, unit: own.Service.Code, more: []);
        var choose = await own.Manager.OpenAsync($"{own.Address}/measures/shared");
        return await choose.SubmitAsync(("Form.Measure", IdOf(choose, name)), ("Form.Role", "Process"));
    }
}
