using Evenkeel.Tests.Control;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>What nobody counts yet is counted for a project: a measure of its unit, made and chosen in one step.</summary>
public sealed class OwnMeasureTests(World world)
{
    [Fact]
    public async Task A_member_makes_a_measure_and_it_is_the_projects_and_the_units()
    {
        var ward = await OwnWard.MakeAsync(world, "own-measure");
        var project = await ward.StartAsync(ward.Nurse, "Numbat");
        var choose = await ward.Nurse.OpenAsync($"{project}/measures");
        var form = await ward.Nurse.OpenAsync(
            choose.Document.QuerySelector("main a[href$='/measures/own']")!.GetAttribute("href")!
        );
        var empty = await form.SubmitAsync(("Form.Name", ""));
        Assert.Equal(
            [
                "Give it a name.",
                "Choose what kind of number it is.",
                "Say what exactly is counted, so that two people would count the same.",
                "Choose which way is better.",
            ],
            empty.Errors
        );
        var half = await form.SubmitAsync(Said("Walks done", outOf: "", frequency: ""));
        Assert.Equal(["Say what the number is out of.", "Choose how often there is a reading."], half.Errors);
        var none = await form.SubmitAsync([
            .. Said("Walks done", outOf: "", frequency: "").SkipLast(1),
            ("Form.Better", ""),
        ]);
        Assert.Equal(
            ["Say what the number is out of.", "Choose how often there is a reading.", "Choose which way is better."],
            none.Errors
        );
        var made = await form.SubmitAsync(Said("Walks done"));
        Assert.Contains("Made and chosen: Walks done.", made.Text);
        Assert.Contains("Walks done", made.Document.QuerySelector("main table")!.TextContent);
        var wanted = made.Document.QuerySelector("main table a[href*='/measures/']")!.GetAttribute("href")!;
        var target = await ward.Nurse.OpenAsync(wanted);
        Assert.Contains("What is wanted can be said already", target.Text);
        Assert.Equal("%", target.Document.QuerySelector(".nhsuk-input-wrapper__suffix")!.TextContent);
        var typed = await target.SubmitAsync(("Form.Wanted", "95 %"));
        Assert.Equal(["What is wanted: write the number without %"], typed.Errors);
        var set = await target.SubmitAsync(("Form.Wanted", "95"));
        Assert.Contains("Record readings", set.Document.QuerySelector("main")!.TextContent);
        Assert.Contains("95", (await ward.Nurse.OpenAsync($"{project}/measures")).Text);
        Assert.Contains("Walks done", (await ward.Lead.OpenAsync($"{ward.Address}/measures")).Text);
        Assert.Contains("Walks done", (await ward.Nurse.OpenAsync($"{ward.Address}/record")).Text);
        Assert.Contains("Walks done", (await ward.Nurse.OpenAsync(project)).Text);
        var twice = await (await ward.Nurse.OpenAsync($"{project}/measures/own")).SubmitAsync(Said("Walks done"));
        Assert.Single(twice.Errors, e => e.Contains("has a measure of this name already", StringComparison.Ordinal));
        Assert.Equal("Walks done", twice.ValueOf("Form.Name"));
    }

    [Fact]
    public async Task What_is_rare_is_recorded_each_time_and_a_guest_makes_no_measure_of_a_unit()
    {
        var ward = await OwnWard.MakeAsync(world, "own-rare");
        var project = await ward.StartAsync(ward.Nurse, "Bilby");
        var form = await ward.Nurse.OpenAsync($"{project}/measures/own");
        var made = await form.SubmitAsync([
            .. Said("Falls with a fracture"),
            ("Form.Kind", "DaysBetween"),
            ("Form.Frequency", ""),
        ]);
        Assert.Contains("Made and chosen: Falls with a fracture.", made.Text);
        var people = await ward.Nurse.OpenAsync($"{project}/people");
        var other = await OwnWard.MakeAsync(world, "own-guest");
        var joined = await people.SubmitAsync(("Join.Person", $"nurse-of-{other.Code}@example.org"));
        Assert.Empty(joined.Errors);
        var seen = await other.Nurse.OpenAsync($"{project}/measures/own");
        Assert.Contains("Ask somebody of the project who works there to make it.", seen.Text);
        Assert.Null(seen.Document.QuerySelector("[name='Form.Name']"));
    }

    private static (string, string)[] Said(
        string name,
        string kind = "Proportion",
        string outOf = "Evenings of the week",
        string frequency = "Week"
    ) =>
        [
            ("Form.Name", name),
            ("Form.Kind", kind),
            ("Form.Counted", "Evenings with a walk between nine and ten"),
            ("Form.OutOf", outOf),
            ("Form.Frequency", frequency),
            ("Form.Better", "Up"),
        ];
}
