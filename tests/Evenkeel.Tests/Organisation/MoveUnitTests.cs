using System.Net;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Organisation;

public sealed class MoveUnitTests(World world)
{
    [Fact]
    public async Task A_move_is_read_first_and_then_made()
    {
        var (service, other, ward) = (Arrange.Unique("from"), Arrange.Unique("to"), Arrange.Unique("moving"));
        await world.UnitAsync(service, Level.Service, "strathmore");
        await world.UnitAsync(other, Level.Service, "strathmore");
        var id = await world.UnitAsync(ward, Level.Team, service);
        var look = await SendAsync(ward, "Manage", other);
        Assert.Contains($"{ward} moves from {service} to {other} on 24 Nov 2026.", look.Text);
        Assert.Equal(["scotland", "strathmore", service], await world.PathAsync(id));
        var done = await look.SubmitAsync(("Form.Confirmed", "true"));
        Assert.Contains("has its new place", done.Text);
        Assert.Equal(["scotland", "strathmore", other], await world.PathAsync(id));
        await world.ActAsync("unit", id.Value, "Unit moved");
    }

    [Fact]
    public async Task Who_has_a_role_above_the_old_place_sees_it_no_longer_and_the_past_is_kept()
    {
        var (service, other, ward) = (Arrange.Unique("old"), Arrange.Unique("new"), Arrange.Unique("leaving"));
        var before = await world.UnitAsync(service, Level.Service, "strathmore");
        await world.UnitAsync(other, Level.Service, "strathmore");
        var id = await world.UnitAsync(ward, Level.Team, service);
        var (_, manager) = await world.PersonAsync(Arrange.Unique("manager"), Role.Manager, service);
        Assert.Equal(HttpStatusCode.OK, (await manager.OpenAsync($"/units/{ward}")).Status);
        var look = await SendAsync(ward, "Manage", other);
        Assert.Contains("1 person with a role above its old place will no longer see it.", look.Text);
        await look.SubmitAsync(("Form.Confirmed", "true"));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync($"/units/{ward}")).Status);
        var past = await world.App.ReadAsync(db =>
            db.UnitClosures.SingleAsync(c => c.DescendantId == id && c.AncestorId == before)
        );
        Assert.Equal(new DateOnly(2026, 11, 24), past.To);
    }

    [Fact]
    public async Task A_second_unit_that_oversees_it_sees_it_until_that_ends()
    {
        var (ijb, ward) = (Arrange.Unique("ijb"), Arrange.Unique("overseen"));
        await world.UnitAsync(ijb, Level.Ijb, "strathmore");
        await world.UnitAsync(ward, Level.Team, "medicine");
        var (_, officer) = await world.PersonAsync(Arrange.Unique("officer"), Role.Reader, ijb);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync($"/units/{ward}")).Status);
        await (await SendAsync(ward, "Oversee", ijb)).SubmitAsync(("Form.Confirmed", "true"));
        Assert.Equal(HttpStatusCode.OK, (await officer.OpenAsync($"/units/{ward}")).Status);
        Assert.Contains(ward, (await officer.OpenAsync($"/units/{ijb}")).Text);
        await (await SendAsync(ward, "EndOversight", "")).SubmitAsync(("Form.Confirmed", "true"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync($"/units/{ward}")).Status);
    }

    [Theory]
    [InlineData("Manage", "never-was", "No unit that you see has this code or name. Check it, or search for the unit.")]
    [InlineData("Manage", "elsewhere", "No unit that you see has this code or name. Check it, or search for the unit.")]
    [InlineData("Manage", "strathmore", "Medicine stands below NHS Strathmore already.")]
    [InlineData("Manage", "ward-7", "Ward 7 stands below Medicine itself. Choose a unit outside it.")]
    [InlineData("Manage", "", "Enter the code or the name of the other unit.")]
    [InlineData("EndOversight", "", "No second unit oversees Medicine.")]
    public async Task A_move_that_cannot_be_is_refused_in_words(string what, string to, string sentence) =>
        Assert.Equal([sentence], (await SendAsync("medicine", what, to)).Errors);

    [Fact]
    public async Task A_day_that_has_not_come_is_refused()
    {
        var page = await SendAsync("ward-7", "Manage", "strathmore", "25");
        Assert.Equal(["Enter today or an earlier day. Come back on the day itself."], page.Errors);
    }

    [Fact]
    public async Task The_permission_is_asked_again_where_the_unit_goes()
    {
        var (mine, theirs, ward) = (Arrange.Unique("mine"), Arrange.Unique("theirs"), Arrange.Unique("wanted"));
        await world.UnitAsync(mine, Level.Service, "strathmore");
        await world.UnitAsync(theirs, Level.Service, "strathmore");
        await world.UnitAsync(ward, Level.Team, mine);
        var name = Arrange.Unique("administrator");
        var (id, browser) = await world.PersonAsync(name, Role.Administrator, mine);
        await world.App.GiveRoleAsync(id, theirs, Role.Reader);
        var form = await browser.OpenAsync($"/units/{ward}/move");
        var page = await form.SubmitAsync(("Form.What", "Manage"), ("Form.To", theirs));
        Assert.Equal([$"At {theirs}: You may not add, move or close units. Who may: administrator."], page.Errors);
    }

    private async Task<Page> SendAsync(string unit, string what, string to, string day = "24")
    {
        var form = await world.Admin.OpenAsync($"/units/{unit}/move");
        return await form.SubmitAsync(("Form.What", what), ("Form.To", to), ("Form.From.Day", day));
    }
}
