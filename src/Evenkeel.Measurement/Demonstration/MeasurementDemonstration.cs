using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Demonstration;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Demonstration;

/// <summary>Three years of NHS Strathmore's numbers, with the stories that are planted in them (docs/demonstration.md).</summary>
internal sealed class MeasurementDemonstration(
    AppDb db,
    OrganisationCatalogue organisation,
    Adoption adoption,
    StoreReadings store,
    DemoSignals signals,
    TimeProvider clock
) : IDemonstrationPart
{
    public async Task MakeAsync(DateOnly today, CancellationToken ct)
    {
        var units = await organisation.Units.ToDictionaryAsync(u => u.Code.ToLowerInvariant(), u => u.Id, ct);
        var measures = AddMeasures(units[Strathmore.Board]);
        var series = await AdoptAsync(units, measures, ct);
        AddPhasesAndGhosts(units, series, today);
        await db.SaveAsync(new Act("Demonstration measures made"), ct);
        var incoming = new DemoReadings(
            series,
            today,
            units,
            (await InstallationFacts.ReadAsync(db, ct)).SuppressBelow
        ).UpTo(today, after: null);
        await store.RunAsync(
            Task.FromResult(incoming),
            new AdoptedSeries([.. series.Values], []),
            null,
            new Act("Demonstration readings made"),
            null,
            null,
            ct
        );
        db.ChangeTracker.Clear();
        await signals.DateBackAsync(ct);
    }

    public async Task GoOnAsync(DateOnly madeOn, DateOnly toldUpTo, DateOnly today, CancellationToken ct)
    {
        var units = await organisation.Units.ToDictionaryAsync(u => u.Code.ToLowerInvariant(), u => u.Id, ct);
        var names = DemoMeasures.All.ToDictionary(m => m.Name);
        var measures = (await db.Measures.Where(m => m.KeptBy == units[Strathmore.Board]).ToListAsync(ct))
            .Where(m => names.ContainsKey(m.Name))
            .ToDictionary(m => m.Id, m => names[m.Name]);
        var series = (await db.Series.Where(s => measures.Keys.Contains(s.MeasureId)).ToListAsync(ct)).ToDictionary(s =>
            (s.UnitId, measures[s.MeasureId])
        );
        var incoming = new DemoReadings(
            series,
            madeOn,
            units,
            (await InstallationFacts.ReadAsync(db, ct)).SuppressBelow
        ).UpTo(today, toldUpTo);
        if (incoming.Count > 0)
        {
            await store.RunAsync(
                Task.FromResult(incoming),
                new AdoptedSeries([.. series.Values], []),
                null,
                new Act("Demonstration readings went on"),
                null,
                null,
                ct
            );
        }

        db.ChangeTracker.Clear();
    }

    private Dictionary<DemoMeasure, Measure> AddMeasures(UnitId board) =>
        DemoMeasures.All.ToDictionary(demo => demo, demo => Add(demo, board));

    private Measure Add(DemoMeasure demo, UnitId board)
    {
        var measure = new Measure
        {
            KeptBy = board,
            Name = demo.Name,
            Kind = demo.Kind,
            Frequency = demo.Frequency,
            Improvement = demo.Better,
            Numerator = demo.Counted,
            Denominator = demo.OutOf,
            Per = demo.Per,
            InUnits = demo.InUnits,
            OperationalDefinition = demo.Defined,
            Role = demo.Role,
            Dimensions = demo.Dimensions,
            Aims = demo.Aims,
            Source = "Made up for this demonstration",
        };
        measure.OwnedBy(new OwnerOf(null, "Quality team, NHS Strathmore"));
        db.Measures.Add(measure);
        if (demo.Target is { } target)
        {
            db.MeasureTargets.Add(
                new MeasureTarget
                {
                    MeasureId = measure.Id,
                    From = DateOnly.MinValue,
                    Value = target,
                }
            );
        }

        return measure;
    }

    private async Task<Dictionary<(UnitId, DemoMeasure), Series>> AdoptAsync(
        Dictionary<string, UnitId> units,
        Dictionary<DemoMeasure, Measure> measures,
        CancellationToken ct
    )
    {
        var series = new Dictionary<(UnitId, DemoMeasure), Series>();
        foreach (var (demo, measure) in measures)
        {
            var teams = DemoTeams.With(demo).Select(team => units[team.Code]).ToList();
            foreach (var one in await adoption.StageAsync(measure.Id, teams, rollUp: false, ct))
            {
                series[(one.UnitId, demo)] = one;
            }

            var above = demo.RollsUp ? DemoTeams.Above(demo).Select(code => units[code]).ToList() : [];
            foreach (var one in await adoption.StageAsync(measure.Id, above, rollUp: true, ct))
            {
                series[(one.UnitId, demo)] = one;
            }
        }

        return series;
    }

    private void AddPhasesAndGhosts(
        Dictionary<string, UnitId> units,
        Dictionary<(UnitId, DemoMeasure), Series> series,
        DateOnly today
    )
    {
        foreach (var story in Story.All.Where(s => s.Kind is StoryKind.Rebased or StoryKind.Ghost))
        {
            var demo = DemoMeasures.All.Single(m => m.Key == story.Measure);
            var latest = demo.Frequency.Step(demo.Frequency.StartOf(today, DayOfWeek.Sunday), -1);
            var number = series[(units[story.Team], demo)].Number;
            if (story.Kind == StoryKind.Rebased)
            {
                db.Phases.Add(NewPhase(number, demo.Frequency.Step(latest, 1 - story.Age), story));
            }
            else
            {
                db.Exclusions.Add(NewGhost(number, demo.Frequency.Step(latest, -story.Age), story));
            }
        }
    }

    private Phase NewPhase(int series, DateOnly starts, Story story) =>
        new()
        {
            SeriesNumber = series,
            Starts = starts.DayNumber,
            Reason = story.Tells,
            By = "Sam Reid",
            At = clock.GetUtcNow(),
        };

    private Exclusion NewGhost(int series, DateOnly period, Story story) =>
        new()
        {
            SeriesNumber = series,
            Period = period.DayNumber,
            Reason = story.Tells,
            By = "Sam Reid",
            At = clock.GetUtcNow(),
        };
}
