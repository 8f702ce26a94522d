using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.Demonstration;

/// <summary>One reading of the demonstration.</summary>
internal readonly record struct DemoReading(
    int Period,
    int Sequence,
    double Numerator,
    double Denominator,
    double Value,
    ReadingStatus Status
);

/// <summary>The process of one measure at one team: the same readings whenever it is asked, story included.</summary>
internal sealed class DemoProcess(DemoMeasure measure, string team, DateOnly madeOn)
{
    public const int Years = 3;
    private readonly string name = $"{team}: {measure.Key}";
    private readonly IReadOnlyList<Story> stories = Story.For(team, measure.Key);

    /// <summary>A team's own level lies within a tenth of the usual one.</summary>
    private double Level =>
        measure.Kind == MeasureKind.Proportion ? Math.Min(0.97, measure.Level * Own) : measure.Level * Own;

    /// <summary>Events of a story do not follow each other at once: chance alone would hide it in so few.</summary>
    private int Steps => stories.Any(s => s.Kind == StoryKind.Rarer) ? 2 : 1;
    private double Own => 0.93 + 0.14 * new Chance(name, -1).Uniform();

    /// <summary>Everything from three years before it was made up to a day.</summary>
    public IEnumerable<DemoReading> UpTo(DateOnly day) =>
        measure.Kind == MeasureKind.PredictedRisk ? new DemoCases(measure, name, madeOn).UpTo(day, Factor)
        : measure.Frequency == Frequency.Event ? Events(day)
        : Regular(day);

    private IEnumerable<DemoReading> Regular(DateOnly day)
    {
        var frequency = measure.Frequency;
        var latestWhenMade = frequency.Step(frequency.StartOf(madeOn, DayOfWeek.Sunday), -1);
        var first = frequency.StartOf(latestWhenMade.AddYears(-Years), DayOfWeek.Sunday);
        var periods = Count(first, latestWhenMade);
        for (var index = 0; ; index++)
        {
            var period = frequency.Step(first, index);
            if (frequency.Next(period) > day)
            {
                yield break;
            }

            var age = periods - index;
            if (frequency.Next(period).DayNumber <= SilentFrom() && !IsSilent(age))
            {
                yield return One(period.DayNumber, index, age);
            }
        }
    }

    private DemoReading One(int period, int index, int age)
    {
        var chance = new Chance(name, index);
        var level = Level * Factor(age);
        if (measure.Kind == MeasureKind.Measurement)
        {
            return new(
                period,
                0,
                double.NaN,
                double.NaN,
                Math.Round(chance.Normal(level, measure.Size), 1),
                ReadingStatus.Given
            );
        }

        if (measure.Kind == MeasureKind.Count)
        {
            return Counted(period, chance.Poisson(level));
        }

        var of = Math.Max(1, (int)Math.Round(measure.Size * (0.85 + 0.3 * chance.Uniform())));
        var count =
            measure.Kind == MeasureKind.Proportion
                ? chance.Binomial(of, Math.Min(0.995, level))
                : chance.Poisson(level * of);
        return new(period, 0, count, of, double.NaN, ReadingStatus.Given);
    }

    private DemoReading Counted(int period, int count) =>
        stories.Any(s => s.Kind == StoryKind.Suppressed && count < s.By)
            ? new(period, 0, double.NaN, double.NaN, double.NaN, ReadingStatus.Suppressed)
            : new(period, 0, count, double.NaN, double.NaN, ReadingStatus.Given);

    private IEnumerable<DemoReading> Events(DateOnly day)
    {
        var at = madeOn.AddYears(-Years).DayNumber;
        var end = Math.Min(day.DayNumber, SilentFrom());
        for (var index = 0; ; index++)
        {
            var chance = new Chance(name, index);
            var mean = Level * Factor(madeOn.DayNumber - at);
            at += chance.DaysTo(measure.Kind == MeasureKind.DaysBetween ? mean : 30, Steps);
            if (at > end)
            {
                yield break;
            }

            var cases = measure.Kind == MeasureKind.CasesBetween ? chance.DaysTo(mean) : double.NaN;
            yield return new(
                at,
                0,
                measure.Kind == MeasureKind.DaysBetween ? 1 : double.NaN,
                double.NaN,
                cases,
                ReadingStatus.Given
            );
        }
    }

    private double Factor(int age)
    {
        var factor = 1.0;
        foreach (var story in stories)
        {
            factor *= story.Kind switch
            {
                StoryKind.Shift or StoryKind.Rebased or StoryKind.Rarer => age <= story.Age ? story.By : story.Before,
                StoryKind.Drift when age <= story.Age => 1 + (story.By - 1) * (story.Age - age) / story.Age,
                StoryKind.Outlier or StoryKind.Ghost when age == story.Age + 1 => story.By,
                _ => 1,
            };
        }

        return factor;
    }

    private bool IsSilent(int age) =>
        stories.Any(story => story.Kind == StoryKind.Gap && age <= story.Age && age > story.Age - story.By);

    private int SilentFrom() =>
        stories.Any(s => s.Kind == StoryKind.Stopped)
            ? madeOn.AddMonths(-stories.First(s => s.Kind == StoryKind.Stopped).Age).DayNumber
            : int.MaxValue;

    private int Count(DateOnly first, DateOnly last)
    {
        var count = 1;
        for (var period = first; period < last; period = measure.Frequency.Next(period))
        {
            count++;
        }

        return count;
    }
}
