using Evenkeel.Measurement;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Web;

/// <summary>In a world of their own: settings count for every unit.</summary>
public sealed class SettingsRenewTests : IAsyncLifetime
{
    private readonly World world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Other_rules_renew_what_the_charts_say_and_their_signals_in_the_same_save()
    {
        var falls = await world.Lead.MeasureAsync(Arrange.Name("Far out"));
        // Seven in a row on one side, and crossings enough: a shift by the one profile, usual by the other.
        double[] crossing = [.. Enumerable.Repeat<double[]>([6, 5, 5], 7).SelectMany(x => x), 6, 5];
        await world.Lead.PasteMonthsAsync(falls, [.. crossing, .. Enumerable.Repeat(6d, 7)]);
        Assert.DoesNotContain("Worse than usual", (await world.Lead.OpenAsync(falls)).Text);
        var page = await world.Top.OpenAsync("/settings");
        var means = await page.SubmitAsync(("Form.RuleProfile", "mdc"));
        Assert.Matches(@"of them says? changes|of them say changes", means.Text);
        Assert.Equal("anhoej", (await world.App.ReadAsync(db => InstallationFacts.ReadAsync(db))).RuleProfile);
        await means.SubmitAsync(("Form.Confirmed", "true"));
        var chart = await world.Lead.OpenAsync(falls);
        Assert.Contains("Worse than usual", chart.Text);
        Assert.Contains("/respond", chart.Source);
        Assert.Equal(0, await DifferAsync());
        await SaveAsync(("Form.RuleProfile", "anhoej"));
        Assert.Equal(0, await DifferAsync());
        Assert.DoesNotContain("/respond", (await world.Lead.OpenAsync(falls)).Source);
    }

    [Fact]
    public async Task Another_threshold_hides_stored_sums_in_the_same_save()
    {
        var service = await OwnService.MakeAsync(world, "Threshold");
        var name = Arrange.Name("Hidden sums");
        var first = await world.Analyst.MeasureAsync(name, unit: service.Wards[0]);
        await world.Analyst.RecordAsync(first, "2026-10-01", "18");
        var rollUp = await world.Analyst.OpenAsync($"/units/{service.Code}/measures/roll-up");
        var option = rollUp
            .Document.QuerySelectorAll("option")
            .Single(o => o.TextContent.StartsWith(name, StringComparison.Ordinal));
        var sum = (await rollUp.SubmitAsync(("Form.Measure", option.GetAttribute("value")!))).Path.Split('?')[0];
        Assert.Contains("2026-10,18", await world.Analyst.Client.GetStringAsync($"{sum}/data.csv"));
        var means = await (await world.Top.OpenAsync("/settings")).SubmitAsync(("Form.SuppressBelow", "40"));
        Assert.Contains("of sums are drawn anew", means.Text);
        Assert.Contains("2026-10,18", await world.Analyst.Client.GetStringAsync($"{sum}/data.csv"));
        await means.SubmitAsync(("Form.Confirmed", "true"));
        Assert.DoesNotContain("2026-10,18", await world.Analyst.Client.GetStringAsync($"{sum}/data.csv"));
        Assert.Equal(0, await DifferAsync());
        await SaveAsync(("Form.SuppressBelow", "5"));
        Assert.Contains("2026-10,18", await world.Analyst.Client.GetStringAsync($"{sum}/data.csv"));
    }

    private async Task SaveAsync((string, string) change)
    {
        var means = await (await world.Top.OpenAsync("/settings")).SubmitAsync(change);
        await means.SubmitAsync(("Form.Confirmed", "true"));
    }

    private Task<int> DifferAsync() =>
        world.App.AsSystemAsync(async s => (await s.GetRequiredService<MeasureCatalogue>().RescreenAsync()).Differed);
}
