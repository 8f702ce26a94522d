using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>A programme is measured at its sites, and handed over there.</summary>
public sealed partial class ProgrammeTests
{
    private const string ToMake = "main a[href*='/close/plan?unit=']";
    private static readonly (string, string)[] Stays =
    [
        ("Form.Result", "Met"),
        ("Form.Learning", "Bells wake everybody"),
        ("Form.LearningFor", "other wards"),
        ("Form.Stays", "Yes"),
    ];

    [Fact]
    public async Task It_closes_when_each_site_watches_a_shared_measure_whoever_made_the_plan()
    {
        var own = await MakeAsync("ends");
        await BringAsync(own);
        var name = await ShareAsync(own, "Outcome");
        var plans = await (await own.Manager.OpenAsync($"{own.Address}/close")).SubmitAsync(Stays);
        Assert.Equal($"{own.Address}/close/plans", plans.Path);
        Assert.Equal(2, plans.Document.QuerySelectorAll(ToMake).Length);
        Assert.DoesNotContain("None of its measures", plans.Text);
        var refused = await plans.SubmitAsync();
        Assert.Single(refused.Errors, e => e.Contains("have no control plan yet", StringComparison.Ordinal));
        // A site that closed its own project with a plan keeps watch already.
        var part = await PartAsync(own.One, own, 0);
        await MakePlanAsync(own.One, await (await own.One.OpenAsync($"{part}/close")).SubmitAsync(Stays));
        await (await own.One.OpenAsync($"{part}/close/plans")).SubmitAsync();
        var half = await own.Manager.OpenAsync($"{own.Address}/close/plans");
        Assert.Contains($"{own.Service.Name} ward 2 has no control plan yet", (await half.SubmitAsync()).Text);
        Assert.Single(half.Document.QuerySelectorAll("section li a[href^='/control-plans/']"));
        await MakePlanAsync(own.Manager, half, own.Ward(1));
        var closed = await (await own.Manager.OpenAsync($"{own.Address}/close/plans")).SubmitAsync();
        Assert.Equal(own.Address, closed.Path);
        var kept = closed.Document.QuerySelectorAll("[aria-labelledby='ended'] li a[href^='/control-plans/']");
        Assert.Equal(2, kept.Length);
        Assert.All(kept, link => Assert.Contains(name, link.TextContent));
        // Nothing is offered on the sites' page as if the programme went on.
        var sites = await own.Manager.OpenAsync($"{own.Address}/sites");
        Assert.Contains("Until the programme ended", sites.Text);
        Assert.Null(sites.Document.QuerySelector("[name='Share.Unit']"));
        var report = await own.Manager.OpenAsync($"{own.Address}/report");
        Assert.NotNull(report.Document.QuerySelector($"a[href='{own.Address}/sites/charts']"));
        Assert.Contains($"{own.Service.Name} ward 2", report.Text);
    }

    [Fact]
    public async Task A_site_that_stopped_has_nothing_to_watch_when_the_programme_closes()
    {
        var own = await MakeAsync("ends-less");
        await BringAsync(own);
        await ShareAsync(own, "Process");
        var part = await PartAsync(own.One, own, 0);
        await (await own.One.OpenAsync($"{part}/close")).SubmitAsync([.. Stays.SkipLast(1), ("Form.Stays", "No")]);
        var plans = await (await own.Manager.OpenAsync($"{own.Address}/close")).SubmitAsync(Stays);
        Assert.Single(plans.Document.QuerySelectorAll(ToMake));
        Assert.DoesNotContain($"{own.Service.Name} ward 1", plans.Text);
        Assert.Contains($"{own.Service.Name} ward 2", plans.Text);
    }

    /// <summary>Both wards record it, and the programme shares it; its name.</summary>
    private static async Task<string> ShareAsync(Own own, string role)
    {
        var name = Arrange.Name("Falls shared");
        await GiveAsync(own, await own.Manager.MeasureAsync(name, unit: own.Service.Code, more: []));
        var choose = await own.Manager.OpenAsync($"{own.Address}/measures/shared");
        await choose.SubmitAsync(("Form.Measure", IdOf(choose, name)), ("Form.Role", role));
        return name;
    }

    /// <summary>The address of a site's own project.</summary>
    private static async Task<string> PartAsync(Browser who, Own own, int ward)
    {
        var sites = await who.OpenAsync($"{own.Address}/sites");
        return sites
            .Document.QuerySelectorAll("tr")
            .Single(row =>
                row.QuerySelector("th[scope='row']")?.TextContent == $"{own.Service.Name} ward {own.Ward(ward)[^1]}"
            )
            .QuerySelector("td[data-label='Its project'] a")!
            .GetAttribute("href")!;
    }

    private static async Task MakePlanAsync(Browser who, Page plans, string ward = "")
    {
        var make = plans
            .Document.QuerySelectorAll(ToMake)
            .Select(link => link.GetAttribute("href")!)
            .First(href => href.EndsWith(ward, StringComparison.OrdinalIgnoreCase));
        var made = await (await who.OpenAsync(make)).SubmitAsync(("Form.Reaction", "Look at the walk"));
        Assert.Empty(made.Errors);
    }
}
