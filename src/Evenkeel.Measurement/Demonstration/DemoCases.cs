using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.Demonstration;

/// <summary>Cases with a predicted risk: most of them small, a few large; what happens follows the risk, but for a story that multiplies its odds.</summary>
internal sealed class DemoCases(DemoMeasure measure, string name, DateOnly madeOn)
{
    private const double Spread = 0.9;

    /// <summary>An outcome is known and recorded after so many days.</summary>
    private const int KnownAfter = 30;

    public IEnumerable<DemoReading> UpTo(DateOnly day, Func<int, double> oddsAtAge)
    {
        var at = madeOn.AddYears(-DemoProcess.Years).DayNumber;
        for (var index = 0; ; index++)
        {
            var chance = new Chance(name, index);
            at += chance.DaysTo(measure.Size);
            if (at > day.DayNumber - KnownAfter)
            {
                yield break;
            }

            var risk = Math.Round(Math.Clamp(measure.Level * Math.Exp(chance.Normal(0, Spread)), 0.004, 0.7), 3);
            var odds = oddsAtAge(madeOn.DayNumber - at) * risk / (1 - risk);
            var happened = chance.Uniform() < odds / (1 + odds);
            yield return new(at, 0, happened ? 1 : 0, risk, double.NaN, ReadingStatus.Given);
        }
    }
}
