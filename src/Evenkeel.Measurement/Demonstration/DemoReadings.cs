using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Access;

namespace Evenkeel.Measurement.Demonstration;

/// <summary>The readings of every team, and their sums for the units above, each team once.</summary>
internal sealed class DemoReadings(
    Dictionary<(UnitId, DemoMeasure), Series> series,
    DateOnly madeOn,
    Dictionary<string, UnitId> units,
    int suppressBelow
)
{
    private readonly List<(DemoMeasure Measure, DemoTeams.Team Team, DemoReading Reading)> counted = [];

    /// <param name="after">Only what is told after this day; null = all.</param>
    public IncomingReadings UpTo(DateOnly day, DateOnly? after)
    {
        var incoming = new IncomingReadings(32768);
        foreach (var demo in DemoMeasures.All)
        {
            var before = after is { } told ? Known(demo, told) : [];
            foreach (var team in DemoTeams.With(demo))
            {
                Tell(incoming, demo, team, day, before);
            }
        }

        AddSums(incoming);
        return incoming;
    }

    private HashSet<(string, int)> Known(DemoMeasure demo, DateOnly told) =>
        [
            .. DemoTeams
                .With(demo)
                .SelectMany(team =>
                    new DemoProcess(demo, team.Code, madeOn).UpTo(told).Select(reading => (team.Code, reading.Period))
                ),
        ];

    private void Tell(
        IncomingReadings incoming,
        DemoMeasure demo,
        DemoTeams.Team team,
        DateOnly day,
        HashSet<(string, int)> before
    )
    {
        var own = series[(units[team.Code], demo)].Number;
        foreach (var r in new DemoProcess(demo, team.Code, madeOn).UpTo(day))
        {
            if (before.Contains((team.Code, r.Period)))
            {
                continue;
            }

            incoming.Add(own, r.Period, r.Sequence, r.Numerator, r.Denominator, r.Value, r.Status, provisional: false);
            if (demo.RollsUp)
            {
                counted.Add((demo, team, r));
            }
        }
    }

    private void AddSums(IncomingReadings incoming)
    {
        foreach (var one in counted.GroupBy(c => (c.Measure, c.Reading.Period)))
        {
            AddSums(incoming, one.Key.Measure, one.Key.Period, [.. one.Select(c => (c.Team, c.Reading))]);
        }
    }

    private void AddSums(
        IncomingReadings incoming,
        DemoMeasure demo,
        int period,
        List<(DemoTeams.Team Team, DemoReading Reading)> teams
    )
    {
        var given = teams.FindAll(t => !double.IsNaN(t.Reading.Numerator));
        var above = DemoTeams.Above(demo).ToList();
        var totals = above.ConvertAll(unit =>
            Enumerable.Range(0, given.Count).Where(i => DemoTeams.AboveOf(given[i].Team).Contains(unit)).ToArray()
        );
        var disclosure = new Disclosure([.. given.Select(t => t.Reading.Numerator)], totals, suppressBelow);
        for (var i = 0; i < above.Count; i++)
        {
            var of = DemoTeams.With(demo).Count(team => DemoTeams.AboveOf(team).Contains(above[i]));
            var sum = new UnitSum(
                totals[i].Sum(at => given[at].Reading.Numerator),
                totals[i].Sum(at => double.IsNaN(given[at].Reading.Denominator) ? 0 : given[at].Reading.Denominator),
                totals[i].Length,
                of,
                disclosure.IsTotalHidden(i),
                of - teams.Count(t => DemoTeams.AboveOf(t.Team).Contains(above[i]))
            );
            var reading = new Reading { SeriesNumber = series[(units[above[i]], demo)].Number, Period = period };
            sum.WriteTo(reading);
            Add(incoming, reading);
        }
    }

    private static void Add(IncomingReadings incoming, Reading sum) =>
        incoming.Add(
            sum.SeriesNumber,
            sum.Period,
            0,
            sum.Numerator ?? double.NaN,
            sum.Denominator ?? double.NaN,
            double.NaN,
            sum.Status,
            sum.IsProvisional,
            sum.Note
        );
}
