using Evenkeel.Organisation;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Projects;

/// <summary>What a programme has at its sites.</summary>
public sealed partial class ProgrammeTests
{
    [Fact]
    public async Task What_its_sites_measure_and_test_is_not_said_to_be_missing()
    {
        var own = await MakeAsync("gaps");
        await BringAsync(own);
        var theory = await own.Manager.OpenAsync($"{own.Address}/theory");
        var drawn = await theory.SubmitAsync(
            ("Form.Text", "A walk at nine"),
            ("Form.IsIdea", "true"),
            ("Form.Ends", "true")
        );
        Assert.Contains("No outcome measure: nobody could tell", drawn.Text);
        var before = (await own.Manager.OpenAsync($"{own.Address}/progress")).Text;
        Assert.Contains("No outcome measure is chosen.", before);
        Assert.Contains("No test of a change is planned that you see.", before);
        await ShareAsync(own, "Outcome");
        await own.One.PlanAsync(await PartAsync(own.One, own, 0), "Walk");
        Assert.DoesNotContain("No outcome measure", (await own.Manager.OpenAsync($"{own.Address}/theory")).Text);
        var after = (await own.Manager.OpenAsync($"{own.Address}/progress")).Text;
        Assert.DoesNotContain("No outcome measure", after);
        Assert.Contains("Its sites share 1 outcome measure.", after);
        Assert.Contains("At its sites: 1 test planned, 0 of them begun and 0 studied.", after);
        // Of a project that is not theirs to see nobody hears that it tests something.
        Assert.DoesNotContain("At its sites", (await own.Two.OpenAsync($"{own.Address}/progress")).Text);
    }

    [Fact]
    public async Task What_a_private_part_tests_counts_for_its_people_only()
    {
        var own = await MakeAsync("gaps-private");
        await BringAsync(own);
        var within = $"/units/{own.Ward(0)}/improvement/start?programme={own.Address.Split('/')[^1]}";
        var hidden = await (await own.One.OpenAsync(within)).SubmitAsync(
            ("Form.Title", "Numbats hide"),
            ("Form.IsPrivate", "true")
        );
        Assert.Equal("Numbats hide", hidden.Heading);
        await own.One.PlanAsync(hidden.Path, "Hide");
        var reasons = (await own.Two.OpenAsync($"{own.Address}/progress")).Text;
        Assert.Contains("No test of a change is planned that you see.", reasons);
        Assert.DoesNotContain("At its sites", reasons);
        // Who manages the unit sees its private projects.
        Assert.Contains("At its sites", (await own.Manager.OpenAsync($"{own.Address}/progress")).Text);
    }

    [Fact]
    public async Task Who_keeps_a_measure_is_said_beside_it_and_that_units_elsewhere_cannot_record_it()
    {
        var own = await MakeAsync("keepers");
        await BringAsync(own);
        var (narrow, wide) = (Arrange.Name("Huddles held"), Arrange.Name("Huddles seen"));
        await own.One.MeasureAsync(narrow, unit: own.Ward(0), more: []);
        await own.Manager.MeasureAsync(wide, unit: own.Service.Code, more: []);
        var choose = await own.Manager.OpenAsync($"{own.Address}/measures/shared");
        Assert.Equal(
            $"{narrow} (1 of 2 sites). Kept by {own.Service.Name} ward 1: units elsewhere cannot record it",
            OptionOf(choose, narrow)
        );
        Assert.Equal($"{wide} (0 of 2 sites). Kept by {own.Service.Name}", OptionOf(choose, wide));
        Assert.Contains($"add a measure at {own.Service.Name}", choose.Text);
        var shared = await choose.SubmitAsync(("Form.Measure", IdOf(choose, narrow)), ("Form.Role", "Outcome"));
        var row = shared.Document.QuerySelector("td[data-label='Measure']")!.TextContent;
        Assert.Contains($"Kept by {own.Service.Name} ward 1: units elsewhere cannot record it", row);
        Assert.Contains("1 of 2 sites", shared.Text);
    }

    [Fact]
    public async Task Units_of_one_name_are_told_apart_by_what_stands_above_them()
    {
        var own = await MakeAsync("twins");
        var name = Arrange.Name("Twin");
        var codes = await TwinsAsync(own.Service.Code, name, "North", "South");
        var form = await own.Manager.OpenAsync($"{own.Address}/sites/bring");
        Assert.Contains($"{name} (North {name})", form.Text);
        Assert.Contains($"{name} (South {name})", form.Text);
        var sites = await form.SubmitAsync([.. codes.Select(code => ("Form.Units", CodeOf(form, code)))]);
        Assert.Equal(
            [$"{name} (North {name})", $"{name} (South {name})"],
            sites.Document.QuerySelectorAll("th[scope='row']").Select(cell => cell.TextContent)
        );
        var theory = await own.Manager.OpenAsync($"{own.Address}/theory");
        await theory.SubmitAsync(("Form.Text", "A walk"), ("Form.IsIdea", "true"), ("Form.Ends", "true"));
        Assert.Contains($"{name} (South {name})", (await own.Manager.OpenAsync($"{own.Address}/spread")).Text);
        var csv = await own.Manager.Client.GetStringAsync($"{own.Address}/spread.csv");
        Assert.Contains($"A walk,{name} (North {name}),", csv);
    }

    [Fact]
    public void The_Board_tells_apart_where_it_can_then_the_nearest_unit_then_the_code()
    {
        var (one, two, three) = (Row("a", Level.Team), Row("b", Level.Team), Row("c", Level.Team));
        var (glenmore, strathmore) = (Row("NHS Glenmore", Level.Board), Row("NHS Strathmore", Level.Board));
        var (east, west) = (Row("East", Level.Service), Row("West", Level.Service));
        (UnitRow Below, UnitRow Above)[] tree =
        [
            (one, east),
            (one, glenmore),
            (two, east),
            (two, strathmore),
            (three, west),
            (three, strathmore),
        ];
        var above = tree.ToLookup(pair => pair.Below.Id, pair => pair.Above);
        Assert.Equal(
            ["Ward (NHS Glenmore)", "Ward (NHS Strathmore)"],
            Named(SameNames.ToldApart([Ward(one), Ward(two)], above))
        );
        Assert.Equal(["Ward (East)", "Ward (West)"], Named(SameNames.ToldApart([Ward(two), Ward(three)], above)));
        Assert.Equal(
            ["Ward (a)", "Ward (b)", "Ward (c)"],
            Named(SameNames.ToldApart([Ward(one), Ward(two), Ward(three)], above))
        );
        Assert.Single(SameNames.Among([Ward(one), Ward(two), east, Ward(one)]));
    }

    private static UnitRow Row(string name, Level level) =>
        new()
        {
            Id = UnitId.New(),
            Code = name,
            Name = name,
            Level = level,
        };

    private static UnitRow Ward(UnitRow unit) => unit with { Name = "Ward" };

    private static IEnumerable<string> Named(IEnumerable<UnitRow> units) => units.Select(unit => unit.Name);

    private static string OptionOf(Page page, string measure) =>
        page
            .Document.QuerySelectorAll("select[name='Form.Measure'] option")
            .Single(option => option.TextContent.Contains(measure, StringComparison.Ordinal))
            .TextContent;

    /// <summary>A ward of the same name in each of these services below one; their codes.</summary>
    private Task<List<string>> TwinsAsync(string below, string name, params string[] services) =>
        world.App.AsSystemAsync(async app =>
        {
            var parent = await app.GetRequiredService<OrganisationCatalogue>().FindAsync(below);
            var units = app.GetRequiredService<UnitFactory>();
            var codes = new List<string>();
            foreach (var service in services)
            {
                var code = $"{below}-{service.ToLowerInvariant()}";
                var above = units.Add($"{service} {name}", code, Level.Service, "", parent!.Id);
                units.Add(name, $"{code}-w", Level.Team, "ward", above.UnitId);
                codes.Add($"{code}-w");
            }

            await units.FinishAsync(default);
            await app.GetRequiredService<AppDb>().SaveAsync(new Act("Twins made for a test"));
            return codes;
        });
}
