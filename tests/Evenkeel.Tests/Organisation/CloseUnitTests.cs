using Evenkeel.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Organisation;

public sealed class CloseUnitTests(World world)
{
    [Fact]
    public async Task Closing_a_service_closes_its_teams_and_says_so_first()
    {
        var (service, ward) = await ServiceAsync();
        var form = await world.Admin.OpenAsync($"/units/{service}/close");
        Assert.Contains($"1 below it closes with it: {ward}.", form.Text);
        var page = await form.SubmitAsync(("Form.Why", "Merged"));
        Assert.Contains("Closed on Tue 24 Nov 2026", page.Text);
        Assert.Equal(new DateOnly(2026, 11, 24), (await world.FindAsync(ward))!.ClosedOn);
        var act = await world.ActAsync("unit", (await world.FindAsync(service))!.Id.Value, "Unit closed");
        Assert.Equal("Merged", act.Reason);
    }

    [Fact]
    public async Task What_another_unit_manages_stays_open()
    {
        var ijb = Arrange.Unique("closing-ijb");
        await world.UnitAsync(ijb, Level.Ijb, "strathmore");
        var ward = Arrange.Unique("managed-apart");
        await world.UnitAsync(ward, Level.Team, "medicine", ijb);
        var form = await world.Admin.OpenAsync($"/units/{ijb}/close");
        Assert.Contains($"Another unit manages {ward}: open as before.", form.Text);
        await form.SubmitAsync();
        Assert.Null((await world.FindAsync(ward))!.ClosedOn);
    }

    [Fact]
    public async Task A_closed_unit_is_reopened_with_what_closed_with_it()
    {
        var (service, ward) = await ServiceAsync();
        await (await world.Admin.OpenAsync($"/units/{service}/close")).SubmitAsync();
        var form = await world.Admin.OpenAsync($"/units/{service}/reopen");
        await form.SubmitAsync(("Form.WithBelow", "true"));
        Assert.Null((await world.FindAsync(service))!.ClosedOn);
        Assert.Null((await world.FindAsync(ward))!.ClosedOn);
    }

    [Fact]
    public async Task A_closed_unit_takes_no_new_unit_and_leaves_the_list()
    {
        var (service, ward) = await ServiceAsync();
        await (await world.Admin.OpenAsync($"/units/{ward}/close")).SubmitAsync();
        var add = await world.Admin.OpenAsync($"/units/{ward}/add");
        var refused = await add.SubmitAsync(("Form.Name", "Late"), ("Form.Level", "Team"));
        Assert.Equal([$"{ward} is closed. Reopen it first, or add the unit somewhere else."], refused.Errors);
        Assert.Empty((await world.Admin.OpenAsync($"/units/{service}")).Document.QuerySelectorAll(".ek-units a"));
        var closed = await world.Admin.OpenAsync($"/units/{service}?closed=true");
        Assert.Single(closed.Document.QuerySelectorAll(".ek-units a"));
    }

    [Fact]
    public async Task A_unit_that_somebody_changed_meanwhile_is_looked_at_again()
    {
        var (service, _) = await ServiceAsync();
        var form = await world.Admin.OpenAsync($"/units/{service}/close");
        await (await world.Top.OpenAsync($"/units/{service}/edit")).SubmitAsync(("Form.Name", "Other"));
        var page = await form.SubmitAsync();
        Assert.Contains("Someone else changed", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task A_closed_unit_offers_nothing_to_add_and_its_signals_wait_no_longer_above()
    {
        var (service, ward) = await ServiceAsync();
        var measure = await Measurement.Arrange.MeasureAsync(world.Analyst, Measurement.Arrange.Name("Closing"), unit: ward);
        double[] shift = [.. Enumerable.Repeat<double[]>([4, 6, 5], 4).SelectMany(x => x), .. Enumerable.Repeat<double[]>([19, 20, 18], 4).SelectMany(x => x)];
        await Measurement.Arrange.PasteMonthsAsync(world.Analyst, measure, shift);
        Assert.Contains(ward, (await world.Admin.OpenAsync($"/units/{service}")).Document.QuerySelector(".ek-waits")!.TextContent);
        await (await world.Admin.OpenAsync($"/units/{ward}/close")).SubmitAsync();
        Assert.DoesNotContain(ward, (await world.Admin.OpenAsync($"/units/{service}")).Document.QuerySelector(".ek-waits")!.TextContent);
        foreach (var page in new[] { $"/units/{ward}", $"/units/{ward}/measures", measure, $"{measure}/readings" })
        {
            var links = (await world.Admin.OpenAsync(page)).Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href") ?? "");
            Assert.DoesNotContain(links, link => link.EndsWith("/add", StringComparison.Ordinal) || link.EndsWith("/import", StringComparison.Ordinal) || link.Contains("/record", StringComparison.Ordinal));
        }

    }

    [Fact]
    public async Task Nothing_is_recorded_for_days_on_which_the_unit_was_closed()
    {
        var (_, ward) = await ServiceAsync();
        var measure = await Measurement.Arrange.MeasureAsync(world.Analyst, Measurement.Arrange.Name("Daily"), unit: ward, frequency: "Day");
        await (await world.Admin.OpenAsync($"/units/{ward}/close")).SubmitAsync();
        var late = await Measurement.Arrange.RecordAsync(world.Analyst, measure, "2026-11-23", "5");
        Assert.Contains("One reading is saved.", late.Text);
        var refused = await Measurement.Arrange.RecordAsync(world.Analyst, measure, "2026-11-24", "5");
        Assert.Contains("has been closed since 24 Nov 2026.", Assert.Single(refused.Errors));
    }

    private async Task<(string Service, string Ward)> ServiceAsync()
    {
        var (service, ward) = (Arrange.Unique("closing"), Arrange.Unique("closed-ward"));
        await world.UnitAsync(service, Level.Service, "strathmore");
        await world.UnitAsync(ward, Level.Team, service);
        return (service, ward);
    }
}
