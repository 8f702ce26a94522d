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

    private async Task<(string Service, string Ward)> ServiceAsync()
    {
        var (service, ward) = (Arrange.Unique("closing"), Arrange.Unique("closed-ward"));
        await world.UnitAsync(service, Level.Service, "strathmore");
        await world.UnitAsync(ward, Level.Team, service);
        return (service, ward);
    }
}
