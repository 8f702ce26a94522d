using Evenkeel.Organisation;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Arrange = Evenkeel.Tests.Organisation.Arrange;

namespace Evenkeel.Tests.Projects;

/// <summary>A unit is found by its name, as people call it; of two with one name the code says which. None is found that is not the reader's to see.</summary>
public sealed class UnitByNameTests(World world)
{
    [Fact]
    public async Task A_unit_takes_part_by_its_name_and_of_two_with_one_name_the_code_is_asked_for()
    {
        var own = await OwnService.MakeAsync(world, "named");
        var stem = Arrange.Unique("linden");
        await NamedAsync($"Calm {stem}", $"{stem}-a", own.Code);
        await NamedAsync($"Calm {stem}", $"{stem}-b", own.Code);
        await NamedAsync($"Quiet {stem}", $"{stem}-c", own.Code);
        await NamedAsync($"Hidden {stem}", $"{stem}-d", "elsewhere");
        var manager = (await world.PersonAsync($"manager-of-{stem}", Role.Manager, own.Code)).Browser;
        var start = await manager.OpenAsync($"/units/{own.Ward}/improvement/start");
        var project = await start.SubmitAsync(("Form.Title", $"Lime {stem}"), ("Form.Problem", "People fall"));
        var people = await manager.OpenAsync($"{project.Path}/people");
        var suggested = people.Document.QuerySelectorAll("#units option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Contains($"Quiet {stem}", suggested);
        Assert.Contains($"{stem}-a", suggested);
        Assert.DoesNotContain($"Calm {stem}", suggested);
        Assert.DoesNotContain($"Hidden {stem}", people.Source);
        var twice = await people.SubmitAsync(("Site.Unit", $"calm {stem}"));
        Assert.Equal(
            [
                $"Several units match: Calm {stem} ({stem}-a, in {own.Name}), Calm {stem} ({stem}-b, in {own.Name}). Enter the code of the one you mean.",
            ],
            twice.Errors
        );
        Assert.Equal($"calm {stem}", twice.ValueOf("Site.Unit"));
        var hidden = await people.SubmitAsync(("Site.Unit", $"Hidden {stem}"));
        Assert.Equal(["No unit that you see has this code or name. Check it, or search for the unit."], hidden.Errors);
        Assert.Contains(
            $"Quiet {stem} takes part now.",
            (await people.SubmitAsync(("Site.Unit", $"QUIET {stem}"))).Text
        );
        Assert.Contains($"Calm {stem} takes part now.", (await people.SubmitAsync(("Site.Unit", $"{stem}-b"))).Text);
    }

    [Fact]
    public async Task A_project_is_copied_to_a_unit_by_its_name()
    {
        var own = await OwnService.MakeAsync(world, "copied-to");
        var stem = Arrange.Unique("alder");
        await NamedAsync($"Bright {stem}", $"{stem}-a", own.Code);
        var manager = (await world.PersonAsync($"manager-of-{stem}", Role.Manager, own.Code)).Browser;
        var start = await manager.OpenAsync($"/units/{own.Ward}/improvement/start");
        var project = await start.SubmitAsync(("Form.Title", $"Elm {stem}"), ("Form.Problem", "People fall"));
        var form = await manager.OpenAsync($"{project.Path}/copy");
        Assert.Equal($"{own.Name} ward 1", form.ValueOf("Form.Unit"));
        var empty = await form.SubmitAsync(("Form.Unit", " "));
        Assert.Equal(["Which unit is it for? Give its name."], empty.Errors);
        var copy = await form.SubmitAsync(("Form.Unit", $"bright {stem}"), ("Form.Title", $"Oak {stem}"));
        Assert.Equal($"Oak {stem}", copy.Heading);
        Assert.Contains($"Oak {stem}", (await manager.OpenAsync($"/units/{stem}-a/improvement")).Text);
    }

    private Task<UnitId> NamedAsync(string name, string code, string parent) =>
        world.App.AsSystemAsync(async services =>
        {
            var above = await services.GetRequiredService<OrganisationCatalogue>().FindAsync(parent);
            var units = services.GetRequiredService<UnitFactory>();
            var id = units.Add(new NewUnit(name, code, Level.Team) { Parent = above!.Id });
            await units.FinishAsync();
            await services.GetRequiredService<AppDb>().SaveAsync(new Act("Unit named for a test"));
            return id;
        });
}
