using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Access;

namespace Evenkeel.Measurement.Demonstration;

/// <summary>The readings of every team, and their sums for the units above, each team once.</summary>
internal sealed class DemoReadings(
    Dictionary<(UnitId, DemoMeasure), Series> series,
    DateOnly madeOn,
    Dictionary<string, UnitId> units
)
{
    private readonly Dictionary<
        (int Series, int Period),
        (double Numerator, double Denominator, int Given, int Of)
    > sums = [];

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
                Sum(demo, team, r);
            }
        }
    }

    private void Sum(DemoMeasure demo, DemoTeams.Team team, DemoReading r)
    {
        foreach (var above in DemoTeams.AboveOf(team))
        {
            var key = (series[(units[above], demo)].Number, r.Period);
            var sum = sums.GetValueOrDefault(key);
            var given = double.IsNaN(r.Numerator) ? 0 : 1;
            var of = DemoTeams.With(demo).Count(t => DemoTeams.AboveOf(t).Contains(above));
            sums[key] = (
                sum.Numerator + (given == 0 ? 0 : r.Numerator),
                sum.Denominator + (double.IsNaN(r.Denominator) ? 0 : r.Denominator),
                sum.Given + given,
                of
            );
        }
    }

    private void AddSums(IncomingReadings incoming)
    {
        foreach (var ((number, period), sum) in sums)
        {
            var note = sum.Given < sum.Of ? $"{sum.Given} of {sum.Of} units" : null;
            var denominator = sum.Denominator == 0 ? double.NaN : sum.Denominator;
            incoming.Add(
                number,
                period,
                0,
                sum.Numerator,
                denominator,
                double.NaN,
                ReadingStatus.Given,
                note is not null,
                note
            );
        }
    }
}
