using Evenkeel.Measurement;
using Evenkeel.Measurement.Demonstration;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Demonstration;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Demonstration;
using Evenkeel.Spc;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Demonstration;

/// <summary>A database of its own, told as on the day of the clock.</summary>
public sealed class ToldDemonstration : IAsyncLifetime
{
    public TestApp App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await App.PrepareAsync();
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemonstrationDatabase>().MakeAsync(default);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

/// <summary>The classes that read it, one after the other.</summary>
[CollectionDefinition(nameof(ToldDemonstration))]
public sealed class ReadsTheDemonstration : ICollectionFixture<ToldDemonstration>;

[Collection(nameof(ToldDemonstration))]
public sealed class DemonstrationTests(ToldDemonstration told)
{
    private readonly TestApp app = told.App;

    [Fact]
    public async Task Every_team_has_at_least_twelve_measures()
    {
        var counts = await app.AsSystemAsync(services =>
        {
            var teams = services
                .GetRequiredService<OrganisationCatalogue>()
                .Units.Where(u => u.Level == Level.Team)
                .Select(u => u.Id);
            return services
                .GetRequiredService<AppDb>()
                .Series.Where(s => !s.IsRollUp && teams.Contains(s.UnitId))
                .GroupBy(s => s.UnitId)
                .Select(g => g.Count())
                .ToListAsync();
        });
        Assert.Equal(40, counts.Count);
        Assert.All(counts, count => Assert.True(count >= 12, $"{count}"));
    }

    [Fact]
    public async Task The_real_units_are_there_by_their_codes()
    {
        var units = await app.AsSystemAsync(s => s.GetRequiredService<OrganisationCatalogue>().Units.ToListAsync());
        Assert.Equal(15, units.Count(u => u.Level == Level.Board));
        Assert.Equal(32, units.Count(u => u.Level == Level.Ijb));
        Assert.Contains(units, u => u is { Code: "S08000032", Name: "NHS Lanarkshire" });
    }

    [Theory]
    [InlineData("ward-7", "falls", VariationIcon.ImprovementLow)]
    [InlineData("ward-7", "pressure", VariationIcon.ConcernHigh)]
    [InlineData("ward-7", "handwash", VariationIcon.CommonCause)]
    [InlineData("ward-7", "arrest", VariationIcon.ImprovementHigh)]
    [InlineData("ward-7", "medicines", VariationIcon.CommonCause)]
    [InlineData("ward-3", "stay", VariationIcon.ConcernHigh)]
    [InlineData("district-nursing-east", "first-visit", VariationIcon.ConcernLow)]
    [InlineData("maternity-ward", "absence", VariationIcon.ConcernHigh)]
    [InlineData("surgical-receiving", "deaths", VariationIcon.CommonCause)]
    [InlineData("ward-14", "deaths", VariationIcon.ConcernHigh)]
    public async Task The_charts_find_the_story(string team, string measure, VariationIcon says)
    {
        var status = await StatusAsync(team, measure);
        Assert.True(says == status.Variation, $"{says} expected: {status.Sentence}");
    }

    [Fact]
    public async Task A_signal_of_a_story_waits_for_an_answer()
    {
        var falls = await StatusAsync("ward-7", "falls");
        Assert.True(
            await app.ReadAsync(db =>
                db.Signals.AnyAsync(s => s.SeriesNumber == falls.SeriesNumber && s.AnsweredAt == null)
            )
        );
    }

    [Fact]
    public async Task The_deaths_that_were_predicted_and_those_that_were_not_are_said_and_wait_for_an_answer()
    {
        var (usual, worse) = (
            await StatusAsync("surgical-receiving", "deaths"),
            await StatusAsync("ward-14", "deaths")
        );
        Assert.Contains("About as many as predicted (common cause).", usual.Sentence);
        Assert.Contains("More than predicted: the CUSUM crossed its limit on", worse.Sentence);
        Assert.InRange(worse.Points, 200, 340);
        Assert.True(
            await app.ReadAsync(db =>
                db.Signals.AnyAsync(s => s.SeriesNumber == worse.SeriesNumber && s.AnsweredAt == null)
            )
        );
    }

    [Fact]
    public async Task The_rebased_chart_has_its_reason()
    {
        var status = await StatusAsync("ward-7", "medicines");
        var phase = await app.ReadAsync(db => db.Phases.SingleAsync(p => p.SeriesNumber == status.SeriesNumber));
        Assert.Contains("Pharmacists", phase.Reason);
    }

    [Fact]
    public async Task Five_months_are_missing_where_the_tablets_were_broken()
    {
        var status = await StatusAsync("ward-12", "recommend");
        var readings = await app.ReadAsync(db => db.Readings.CountAsync(r => r.SeriesNumber == status.SeriesNumber));
        Assert.Equal(37 - 5, readings);
    }

    [Fact]
    public async Task Small_counts_came_suppressed()
    {
        var status = await StatusAsync("camhs-team", "complaints");
        var suppressed = await app.ReadAsync(db =>
            db.Readings.CountAsync(r => r.SeriesNumber == status.SeriesNumber && r.Status == ReadingStatus.Suppressed)
        );
        Assert.InRange(suppressed, 10, 37);
    }

    [Fact]
    public async Task The_odd_month_is_left_out_of_the_limits_and_would_lie_beyond_them()
    {
        var status = await StatusAsync("stroke-unit", "falls");
        var ghost = await app.ReadAsync(db => db.Exclusions.SingleAsync(e => e.SeriesNumber == status.SeriesNumber));
        Assert.Contains("building work", ghost.Reason);
        var reading = await app.ReadAsync(db =>
            db.Readings.SingleAsync(r => r.SeriesNumber == status.SeriesNumber && r.Period == ghost.Period)
        );
        Assert.True(reading.Numerator > status.Upper, $"{reading.Numerator} of at most {status.Upper}");
        Assert.Equal(VariationIcon.CommonCause, status.Variation);
        var chart = await PersonaAsync("analyst", $"/units/stroke-unit/measures/{status.SeriesNumber}");
        Assert.Contains("building work", chart.Source);
    }

    [Fact]
    public async Task The_team_that_stopped_is_named_on_the_overviews_above_it()
    {
        var own = await PersonaAsync("analyst", "/units/crisis-team");
        Assert.Matches(@"(?s)What is late.*\b11\b", own.Text);
        var cut = app.Clock.GetUtcNow().AddMonths(-7);
        var last = await app.ReadAsync(db =>
            db.Series.Where(s =>
                    s.UnitId == db.Set<Evenkeel.Organisation.Units.Unit>().Single(u => u.Code == "crisis-team").UnitId
                )
                .Join(db.Readings, s => s.Number, r => r.SeriesNumber, (s, r) => r.Period)
                .MaxAsync()
        );
        Assert.True(DateOnly.FromDayNumber(last) <= DateOnly.FromDateTime(cut.Date), $"{DateOnly.FromDayNumber(last)}");
        foreach (var above in new[] { "mental-health", "strathmore", "strathmore-ijb" })
        {
            var page = await PersonaAsync("analyst", $"/units/{above}");
            Assert.Contains("Teams whose numbers have stopped", page.Text);
            Assert.Contains("/units/crisis-team/measures/late", page.Source);
        }

        Assert.DoesNotContain("numbers have stopped", (await PersonaAsync("analyst", "/units/medicine")).Text);
    }

    [Fact]
    public async Task The_team_that_stopped_is_late_and_the_others_are_not()
    {
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).DayNumber;
        var units = await app.AsSystemAsync(s =>
            s.GetRequiredService<OrganisationCatalogue>().Units.ToDictionaryAsync(u => u.Id, u => u.Code)
        );
        var late = await app.ReadAsync(db =>
            db.SeriesStatuses.Where(s => s.DueOn < today).Select(s => s.UnitId).Distinct().ToListAsync()
        );
        Assert.Equal("crisis-team", Assert.Single(late.Select(unit => units[unit])));
    }

    [Fact]
    public async Task A_month_later_it_has_gone_on_and_rescreening_agrees()
    {
        await using var later = new ToldDemonstrationLater();
        var (before, after, differed) = await later.GoOnAsync();
        Assert.True(after > before, $"{before} → {after}");
        Assert.Equal(0, differed);
    }

    [Fact]
    public async Task A_database_in_which_somebody_is_known_never_becomes_one()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var again = scope.ServiceProvider.GetRequiredService<DemonstrationDatabase>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => again.MakeAsync());
    }

    [Fact]
    public async Task A_persona_is_signed_in_with_one_click()
    {
        var page = await new Browser(app).OpenAsync("/demo");
        Assert.Equal(Persona.All.Count, page.Document.QuerySelectorAll("form[action='/demo/sign-in']").Length);
        var home = await page.SubmitAsync(("persona", "charge-nurse"));
        Assert.Contains("Ward 7", home.Text);
    }

    [Fact]
    public async Task Escalations_of_the_demonstration_tell_their_stories()
    {
        var ward = (await PersonaAsync("nurse", "/units/ward-7/control")).Text;
        Assert.Contains("A hoist of Day Hospital is lent from tomorrow", ward);
        Assert.Contains("No night pharmacist since Monday", (await PersonaAsync("executive", "/waiting")).Text);
        Assert.Contains(
            "Two beds without suction that works",
            (await PersonaAsync("service-manager", "/waiting")).Text
        );
        var health = (await PersonaAsync("executive", "/units/strathmore/control/health")).Text;
        Assert.Contains("Ward 5: nothing raised for 4", health);
        Assert.Contains("themes make up four fifths", health);
        Assert.Contains("Huddle", ward);
        Assert.Contains("Crash trolley", ward);
    }

    [Fact]
    public async Task A_project_has_met_its_aim_and_its_coach_sees_it_otherwise_and_another_was_left_unconfirmed()
    {
        var project = (await PersonaAsync("charge-nurse", "/projects/1")).Text;
        Assert.Contains("Was the aim met? Met.", project);
        Assert.Contains("Progress 4.5 of 5 proposed; the team says 4.5", project);
        Assert.Contains("the coach 3.5", project);
        var stale = await PersonaAsync("charge-nurse", "/units/ward-7/improvement?progress=stale");
        Assert.Contains("Discharge medicines before noon", stale.Text);
    }

    private async Task<Page> PersonaAsync(string persona, string address)
    {
        var browser = new Browser(app);
        await (await browser.OpenAsync("/demo")).SubmitAsync(("persona", persona));
        return await browser.OpenAsync(address);
    }

    private async Task<SeriesStatus> StatusAsync(string team, string measure)
    {
        var name = DemoMeasures.All.Single(m => m.Key == measure).Name;
        var unit = await app.AsSystemAsync(s => s.GetRequiredService<OrganisationCatalogue>().FindAsync(team));
        return await app.ReadAsync(db =>
            db.SeriesStatuses.SingleAsync(s =>
                s.UnitId == unit!.Id
                && db.Set<Evenkeel.Measurement.Measures.Measure>().Any(m => m.Id == s.MeasureId && m.Name == name)
            )
        );
    }

    /// <summary>A second database, told on the same day and opened again forty days later.</summary>
    private sealed class ToldDemonstrationLater : IAsyncDisposable
    {
        private readonly ToldDemonstration told = new();

        public async Task<(int Before, int After, int Differed)> GoOnAsync()
        {
            await told.InitializeAsync();
            var before = await told.App.ReadAsync(db => db.Readings.CountAsync());
            told.App.Clock.Advance(TimeSpan.FromDays(40));
            await using (var scope = told.App.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<DemonstrationDatabase>().GoOnAsync();
            }

            var after = await told.App.ReadAsync(db => db.Readings.CountAsync());
            var report = await told.App.AsSystemAsync(s => s.GetRequiredService<MeasureCatalogue>().RescreenAsync());
            return (before, after, report.Differed);
        }

        public ValueTask DisposeAsync() => told.DisposeAsync();
    }
}
