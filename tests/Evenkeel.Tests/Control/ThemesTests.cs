using System.Net;
using Evenkeel.Control;
using Evenkeel.Control.Causes;
using Evenkeel.Control.Issues;
using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Answer = Evenkeel.Control.StandardWork.Said;

namespace Evenkeel.Tests.Control;

/// <summary>Issues, what was sent up, and checks that were not done, gathered by theme, contributory factor and place.</summary>
public sealed class ThemesTests(World world)
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task Themes_of_one_name_are_one_bar_and_a_bar_says_what_it_is_made_of()
    {
        var at = await Hospital.OpenAsync(world);
        await ArrangeAsync(at);
        var found = await GatherAsync(at, "board", GatheredWhat.Issues, GatheredBy.Theme);
        Assert.Equal([("medicines", 3, 2), ("beds", 1, 1)], found.Bars.Select(bar => (bar.Key, bar.Count, bar.Units)));
        Assert.Equal([0.75, 1], found.Bars.Select(bar => bar.CumulativeShare));
        Assert.Equal((5, 1), (found.Total, found.Unsorted));
        var items = await ItemsAsync(at, "board", GatheredWhat.Issues, GatheredBy.Theme, "medicines", 0, 2);
        Assert.Equal(3, items.Total);
        Assert.Equal(2, items.Items.Count);
        var rest = await ItemsAsync(at, "board", GatheredWhat.Issues, GatheredBy.Theme, "medicines", 2, 2);
        Assert.Equal(3, items.Items.Concat(rest.Items).Select(item => item.Key).Distinct().Count());
        var unsorted = await ItemsAsync(at, "board", GatheredWhat.Issues, GatheredBy.Theme, ControlCatalogue.Unsorted);
        Assert.EndsWith("No theme", Assert.Single(unsorted.Items).Title);
        Assert.Equal(0, (await ItemsAsync(at, "board", GatheredWhat.Issues, GatheredBy.Theme, "no such")).Total);
    }

    [Fact]
    public async Task An_issue_with_causes_of_two_kinds_counts_under_both_and_a_cause_that_is_gone_does_not()
    {
        var at = await Hospital.OpenAsync(world);
        await ArrangeAsync(at);
        var found = await GatherAsync(at, "board", GatheredWhat.Issues, GatheredBy.Factor);
        Assert.Equal([("Task", 2), ("Team", 1)], found.Bars.Select(bar => (bar.Name, bar.Count)));
        Assert.Equal((5, 3), (found.Total, found.Unsorted));
        var team = await ItemsAsync(at, "board", GatheredWhat.Issues, GatheredBy.Factor, found.Bars[1].Key);
        Assert.EndsWith("Medicine 0", Assert.Single(team.Items).Title);
        Assert.Equal(3, (await ItemsAsync(at, "board", GatheredWhat.Issues, GatheredBy.Factor, "")).Total);
        Assert.Empty((await GatherAsync(at, "board", GatheredWhat.ChecksNotDone, GatheredBy.Factor)).Bars);
    }

    [Fact]
    public async Task A_place_is_the_unit_directly_below_and_each_issue_is_counted_once()
    {
        var at = await Hospital.OpenAsync(world);
        await ArrangeAsync(at);
        var found = await GatherAsync(at, "board", GatheredWhat.Issues, GatheredBy.Place);
        Assert.Equal(
            [($"{at.Stem} Service", 4), ($"{at.Stem} Pharmacy", 1)],
            found.Bars.Select(bar => (bar.Name, bar.Count))
        );
        var items = await ItemsAsync(at, "board", GatheredWhat.Issues, GatheredBy.Place, $"{at.Stem}-pharmacy");
        Assert.Equal("Medicine 2", Assert.Single(items.Items).Title.Split(' ', 2)[1]);
        var ward = await GatherAsync(at, "ward", GatheredWhat.Issues, GatheredBy.Place);
        Assert.Equal(($"{at.Stem} Ward itself", 4), (Assert.Single(ward.Bars).Name, ward.Bars[0].Count));
    }

    [Fact]
    public async Task What_was_sent_up_and_checks_that_were_not_done_are_gathered_too()
    {
        var at = await Hospital.OpenAsync(world);
        await ArrangeAsync(at);
        await at.RaiseAsync(at.Nurse, "Sent up", ("Form.WhoFixes", "WeAsk"));
        var asked = await GatherAsync(at, "board", GatheredWhat.Escalations, GatheredBy.Theme);
        Assert.Equal((1, 1), (asked.Total, asked.Unsorted));
        var missed = await GatherAsync(at, "board", GatheredWhat.ChecksNotDone, GatheredBy.Theme);
        // Of two days not done, one was put right afterwards.
        Assert.Equal(("medicines", 1), (Assert.Single(missed.Bars).Key, missed.Bars[0].Count));
        var items = await ItemsAsync(at, "board", GatheredWhat.ChecksNotDone, GatheredBy.Theme, "medicines");
        Assert.Equal("Fridge: Nobody was free", Assert.Single(items.Items).Title);
    }

    [Fact]
    public async Task The_first_and_the_last_day_count_and_no_others()
    {
        var at = await Hospital.OpenAsync(world);
        await ArrangeAsync(at);
        foreach (var (from, to, count) in new[] { (0, 0, 5), (1, 9, 0), (-9, -1, 0), (-9, 9, 5) })
        {
            var asked = new Gathering(
                default,
                Today.AddDays(from),
                Today.AddDays(to),
                GatheredWhat.Issues,
                GatheredBy.Theme
            );
            Assert.Equal(
                count,
                (await AskAsync(at, "board", (c, unit) => c.GatherAsync(asked with { Unit = unit })))!.Total
            );
        }

        await Assert.ThrowsAsync<ArgumentException>(() =>
            AskAsync(at, "board", (c, unit) => c.GatherAsync(new(unit, Today, Today.AddDays(-1), default, default)))
        );
    }

    [Fact]
    public async Task It_answers_within_the_scope_of_who_asks()
    {
        var at = await Hospital.OpenAsync(world);
        await ArrangeAsync(at);
        var board = await UnitAsync(at, "board");
        await using var scope = world.App.Services.CreateAsyncScope();
        var pharmacist = await world.App.ReadAsync(db =>
            db.Set<Evenkeel.Organisation.People.Person>()
                .SingleAsync(p => p.Email == $"pharmacist@{at.Stem}.example.org")
        );
        var pharmacy = await UnitAsync(at, "pharmacy");
        scope
            .ServiceProvider.GetRequiredService<Scope>()
            .Enter(pharmacist.PersonId, "P", [new(pharmacy, Role.Lead.Key)]);
        var catalogue = scope.ServiceProvider.GetRequiredService<ControlCatalogue>();
        Assert.Null(await catalogue.GatherAsync(new(board, Today, Today, GatheredWhat.Issues, GatheredBy.Theme)));
        Assert.Null(
            await catalogue.ItemsAsync(
                new(board, Today, Today, GatheredWhat.Issues, GatheredBy.Theme),
                "medicines",
                0,
                9
            )
        );
        var own = await catalogue.GatherAsync(new(pharmacy, Today, Today, GatheredWhat.Issues, GatheredBy.Theme));
        Assert.Equal(1, own!.Total);
    }

    [Fact]
    public async Task The_page_keeps_what_was_asked_in_its_address_and_gives_the_numbers_away()
    {
        var at = await Hospital.OpenAsync(world);
        await ArrangeAsync(at);
        var page = await at.Chief.OpenAsync($"{at.Board}/control/themes?from=2026-11-01&to=2026-11-24");
        Assert.Contains("No few stand out: 2 themes share it.", page.Text);
        var bar = page.Document.QuerySelector("tbody th a")!.GetAttribute("href")!;
        var opened = await at.Chief.OpenAsync(bar);
        Assert.Contains("Medicines: 3 issues", opened.Text);
        var unsorted = await at.Chief.OpenAsync($"{at.Board}/control/themes?of=&page=1");
        Assert.Contains("Not said: 1 issue", unsorted.Text);
        var csv = await at.Chief.Client.GetStringAsync($"{at.Board}/control/themes.csv?from=2026-11-01&to=2026-11-24");
        Assert.Contains($"\"{at.Stem} Board\",2026-11-01,2026-11-24,Issues,Theme,\"Medicines\",3,2,0.75,0.75", csv);
        Assert.Contains(
            "last day is before",
            (await at.Chief.OpenAsync($"{at.Board}/control/themes?from=2026-11-25&to=2026-11-24")).Text
        );
        Assert.Contains("Enter both days", (await at.Chief.OpenAsync($"{at.Board}/control/themes?from=soon")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{at.Board}/control/themes")).Status);
        Assert.Contains(
            "Nothing was found",
            (await at.Chief.OpenAsync($"{at.Board}/control/themes?from=2025-01-01&to=2025-01-02")).Text
        );
        Assert.Contains("Medicines, Beds", (await at.Chief.OpenAsync($"{at.Board}/control/health")).Text);
    }

    /// <summary>Three of medicines in two units under two themes of that name, one of beds, one of nothing; causes of two; a check twice not done.</summary>
    private Task ArrangeAsync(Hospital at) =>
        world.App.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var (board, ward, pharmacy) = (
                await UnitAsync(at, "board"),
                await UnitAsync(at, "ward"),
                await UnitAsync(at, "pharmacy")
            );
            var themes = new[] { Theme(board, "Medicines"), Theme(pharmacy, "medicines"), Theme(board, "Beds") };
            db.AddRange(themes);
            var issues = new[]
            {
                await IssueAsync(db, ward, "Medicine 0", themes[0]),
                await IssueAsync(db, ward, "Medicine 1", themes[0]),
                await IssueAsync(db, pharmacy, "Medicine 2", themes[1]),
                await IssueAsync(db, ward, "Bed", themes[2]),
                await IssueAsync(db, ward, "No theme", null),
            };
            db.AddRange(issues);
            var factors = await db.Factors.ToDictionaryAsync(f => f.Name, f => f.Id);
            db.AddRange(
                Cause(issues[0], factors["Task"]),
                Cause(issues[0], factors["Task"]),
                Cause(issues[0], factors["Team"]),
                Cause(issues[1], factors["Task"]),
                Cause(issues[2], factors["Team"], isGone: true)
            );
            var check = new RecurringCheck
            {
                UnitId = ward,
                What = "Fridge",
                Kind = CheckKind.DoneOrNot,
                ThemeId = themes[0].Id,
            };
            check.Plan(new Schedule(Rhythm.Daily, Weekdays.None, 0, Today.AddDays(-9), null), null);
            db.Add(check);
            db.AddRange(
                Said(check, Today, 0, Answer.NotDone),
                Said(check, Today.AddDays(-1), 0, Answer.NotDone),
                Said(check, Today.AddDays(-1), 1, Answer.Done)
            );
            return await db.SaveAsync(new Act("Themes arranged"));
        });

    private DateTimeOffset Now => world.App.Clock.GetUtcNow();

    private static Theme Theme(UnitId unit, string name) => new() { KeptBy = unit, Name = name };

    private async Task<Issue> IssueAsync(AppDb db, UnitId unit, string problem, Theme? theme) =>
        new()
        {
            Number = await Evenkeel.Platform.Data.Counters.TakeAsync(db, "issues", 1, default),
            UnitId = unit,
            Problem = problem,
            ThemeId = theme?.Id,
            RaisedAt = Now,
        };

    private Cause Cause(Issue issue, Guid factor, bool isGone = false) =>
        new()
        {
            IssueId = issue.Id,
            UnitId = issue.UnitId,
            Text = "Because",
            FactorId = factor,
            AddedAt = Now,
            RemovedAt = isGone ? Now : null,
        };

    private CheckRecord Said(RecurringCheck check, DateOnly day, int later, Answer said) =>
        new()
        {
            CheckId = check.Id,
            UnitId = check.UnitId,
            Day = day,
            Said = said,
            Reason = said == Answer.NotDone ? "Nobody was free" : null,
            At = Now.AddMinutes(later),
            ById = null,
            By = "N",
        };

    private Task<UnitId> UnitAsync(Hospital at, string unit) =>
        world.App.AsSystemAsync(async s =>
            (await s.GetRequiredService<OrganisationCatalogue>().FindAsync($"{at.Stem}-{unit}"))!.Id
        );

    private Task<T> AskAsync<T>(Hospital at, string unit, Func<ControlCatalogue, UnitId, Task<T>> ask) =>
        world.App.AsSystemAsync(async s =>
            await ask(s.GetRequiredService<ControlCatalogue>(), await UnitAsync(at, unit))
        );

    private async Task<Gathered> GatherAsync(Hospital at, string unit, GatheredWhat what, GatheredBy by) =>
        (await AskAsync(at, unit, (c, id) => c.GatherAsync(new(id, Today.AddDays(-7), Today, what, by))))!;

    private async Task<GatheredItems> ItemsAsync(
        Hospital at,
        string unit,
        GatheredWhat what,
        GatheredBy by,
        string key,
        int skip = 0,
        int take = 9
    ) =>
        (
            await AskAsync(
                at,
                unit,
                (c, id) => c.ItemsAsync(new(id, Today.AddDays(-7), Today, what, by), key, skip, take)
            )
        )!;
}
