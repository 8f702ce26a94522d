using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Organisation;

/// <summary>One plain line for each thing that changed, of what the reader sees.</summary>
public sealed class ReadableHistoryTests(World world)
{
    [Fact]
    public async Task A_move_says_the_old_place_and_the_new_in_one_line()
    {
        var (service, ward) = (Arrange.Unique("moved-to"), Arrange.Unique("moved"));
        await world.UnitAsync(service, Level.Service, "strathmore");
        await world.UnitAsync(ward, Level.Team, "medicine");
        var look = await (await world.Admin.OpenAsync($"/units/{ward}/move")).SubmitAsync(
            ("Form.What", "Manage"),
            ("Form.To", service)
        );
        await look.SubmitAsync(("Form.Confirmed", "true"));
        Assert.Equal(
            $"Stands below: was Medicine → is now {service}, from 24 Nov 2026",
            Assert.Single(await LinesAsync(world.Admin, ward, "Unit moved"))
        );
    }

    [Fact]
    public async Task A_closing_names_what_closed_with_it_and_days_are_as_people_say_them()
    {
        var (service, ward) = (Arrange.Unique("said-closing"), Arrange.Unique("said-closed"));
        await world.UnitAsync(service, Level.Service, "strathmore");
        await world.UnitAsync(ward, Level.Team, service);
        await (await world.Admin.OpenAsync($"/units/{service}/close")).SubmitAsync();
        Assert.Equal(
            [$"{ward}: Closed on: 24 Nov 2026", "Closed on: 24 Nov 2026"],
            (await LinesAsync(world.Admin, service, "Unit closed")).Order(StringComparer.OrdinalIgnoreCase).Reverse()
        );
    }

    [Fact]
    public async Task A_role_is_said_with_its_holder_its_unit_and_its_day()
    {
        var code = Arrange.Unique("role-said");
        var name = Arrange.Unique("role-holder");
        await world.PersonAsync(name, Role.Reader, "ward-7");
        await world.UnitAsync(code, Level.Team, "medicine");
        var form = await world.Admin.OpenAsync($"/units/{code}/people/give-role");
        await form.SubmitAsync(("Form.Email", $"{name}@example.org"), ("Form.Role", Role.Reader.Key));
        Assert.Equal(
            $"{name}, Reader at {code}: from 24 Nov 2026",
            Assert.Single(await LinesAsync(world.Admin, code, "Role given"))
        );
    }

    [Fact]
    public async Task A_history_in_which_nothing_is_yet_teaches_and_offers_no_filter()
    {
        var code = Arrange.Unique("no-history");
        await world.UnitAsync(code, Level.Team, "medicine");
        var page = await world.Admin.OpenAsync($"/units/{code}/history");
        Assert.Contains("Nothing has been done here yet", page.Text);
        Assert.DoesNotContain("lear", page.Document.QuerySelector("main")!.TextContent.Split("Nothing has been done")[1]);
        Assert.Null(page.Document.QuerySelector("main [name=by]"));
    }

    internal static async Task<List<string>> LinesAsync(Browser reader, string unit, string act)
    {
        var page = await reader.OpenAsync($"/units/{unit}/history?act={Uri.EscapeDataString(act)}");
        return
        [
            .. page
                .Document.QuerySelectorAll(".ek-history__lines > li")
                .Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
        ];
    }
}
