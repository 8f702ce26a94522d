using Evenkeel.Platform.Access;
using Evenkeel.Tests.Organisation;

namespace Evenkeel.Tests.Projects;

/// <summary>Who speaks for a site, and who is told of what others did.</summary>
public sealed partial class ProgrammeTests
{
    private static (string, string)[] Leaves => [.. Stays.SkipLast(1), ("Form.Stays", "No")];

    [Fact]
    public async Task Who_speaks_for_a_site_from_its_Board_is_named_and_its_lead_is_told()
    {
        var own = await MakeAsync("voice");
        await BringAsync(own);
        await AddIdeaAsync(own.Manager, own.Address, "A walk at nine");
        var (name, site) = ($"board-of-{own.Service.Code}", $"{own.Service.Name} ward 1");
        var board = (await world.PersonAsync(name, Role.Manager, "strathmore")).Browser;
        var cell = await board.OpenAsync(CellOf(await board.OpenAsync($"{own.Address}/spread"), own.Ward(0)));
        Assert.Contains($"You say it for {site}. Its lead is told.", cell.Text);
        Assert.DoesNotContain("Said by", cell.Text);
        await cell.SubmitAsync(("Form.State", "Adapted"), ("Form.How", "By the clock"));
        var told = (await own.One.OpenAsync("/waiting")).Text;
        Assert.Contains($"{name} said for you how far you are with a change of the programme: in use, our own", told);
        Assert.DoesNotContain("By the clock", told);
        Assert.DoesNotContain("said for you", (await own.Two.OpenAsync("/waiting")).Text);
        var theirs = await own.One.OpenAsync(cell.Path);
        Assert.Contains($"Said by {name} on 24 Nov 2026, for {site}.", theirs.Text);
        Assert.DoesNotContain("You say it for", theirs.Text);
        // Said once more as it is: nothing fails.
        var again = await board.OpenAsync(cell.Path);
        Assert.Equal($"{own.Address}/spread", (await again.SubmitAsync(("Form.State", "Adapted"))).Path);
        await (await own.One.OpenAsync(cell.Path)).SubmitAsync(("Form.State", "Adopted"));
        var said = (await own.Two.OpenAsync(cell.Path)).Text;
        Assert.Contains($"Said by lead-of-{own.Ward(0)} on 24 Nov 2026.", said);
        var file = await own.One.Client.GetStringAsync($"{own.Address}/spread.csv");
        Assert.Contains("Since,How,Said\r\n", file);
        Assert.Contains(",by hand\r\n", file);
        Assert.DoesNotContain("by its tests", file);
    }

    [Fact]
    public async Task A_site_that_left_is_said_to_have_no_project_and_all_that_lack_a_plan_are_named()
    {
        var own = await MakeAsync("ends-left");
        await BringAsync(own);
        await ShareAsync(own, "Outcome");
        var (one, two) = ($"{own.Service.Name} ward 1", $"{own.Service.Name} ward 2");
        var part = await PartAsync(own.One, own, 0);
        await (await own.Manager.OpenAsync($"{part}/programme")).SubmitAsync();
        var plans = await (await own.Manager.OpenAsync($"{own.Address}/close")).SubmitAsync(Stays);
        Assert.Contains($"{one} has no project in this programme.", plans.Text);
        Assert.DoesNotContain($"{two} has no project in this programme.", plans.Text);
        Assert.NotNull(plans.Document.QuerySelector($"#at-{own.Ward(0)} ~ p a[href='{own.Address}/people']"));
        var refused = await plans.SubmitAsync();
        Assert.Single(
            refused.Errors,
            e => e.StartsWith($"{one} and {two} have no control plan yet", StringComparison.Ordinal)
        );
        var people = await own.Manager.OpenAsync($"{own.Address}/people");
        var gone = (await world.FindAsync(own.Ward(0)))!.Id.Value;
        await people.SubmitAsync(("Gone.Unit", $"{gone}"), ("_handler", $"site-{gone:N}"));
        var fewer = await (await own.Manager.OpenAsync($"{own.Address}/close/plans")).SubmitAsync();
        Assert.Single(fewer.Errors, e => e.Contains("has no control plan yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_leads_a_programme_or_a_site_of_it_is_told_that_the_other_has_ended()
    {
        var own = await MakeAsync("ends-told");
        await BringAsync(own);
        var (one, two) = (await PartAsync(own.One, own, 0), await PartAsync(own.Two, own, 1));
        await (await own.Two.OpenAsync($"{two}/people")).SubmitAsync(("Seen.SeenBy", "ItsPeople"));
        foreach (var (who, part) in new[] { (own.One, one), (own.Two, two) })
        {
            Assert.Equal(part, (await (await who.OpenAsync($"{part}/close")).SubmitAsync(Leaves)).Path);
        }

        var told = await own.Manager.OpenAsync("/waiting");
        Assert.Contains($"of {own.Service.Name} ward 1 has ended: met.", told.Text);
        Assert.NotNull(told.Document.QuerySelector($"main a[href='{own.Address}/sites']"));
        Assert.DoesNotContain("ward 2 has ended", told.Text);
        Assert.DoesNotContain("has ended", (await own.One.OpenAsync("/waiting")).Text);
        await (await own.Manager.OpenAsync($"{own.Address}/close")).SubmitAsync(Leaves);
        foreach (var who in new[] { own.One, own.Two })
        {
            Assert.Contains($"of {own.Service.Name} has ended: met.", (await who.OpenAsync("/waiting")).Text);
        }

        Assert.DoesNotContain("The programme “", (await own.Manager.OpenAsync("/waiting")).Text);
    }
}
