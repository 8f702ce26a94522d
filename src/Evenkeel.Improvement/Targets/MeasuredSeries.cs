using Evenkeel.Measurement.Charts;
using Evenkeel.Spc;
using Evenkeel.Ui;
using Better = Evenkeel.Spc.Improvement;

namespace Evenkeel.Improvement.Targets;

/// <summary>A point that counts: it has a value and is not left out of the limits.</summary>
internal readonly record struct MeasuredPoint(DateOnly Period, double Value, int Phase = 0);

/// <summary>The signal that is on now: its first point among those that count, and its side.</summary>
internal readonly record struct MeasuredSignal(int First, bool IsUp);

/// <summary>What the questions of a project are asked of: a series' points in order, and what its chart says now.</summary>
internal sealed record MeasuredSeries(IReadOnlyList<MeasuredPoint> Points)
{
    public Better Better { get; init; }
    public PeriodStep Step { get; init; } = PeriodStep.Month;
    public MeasureFormat Format { get; init; } = new(0);

    /// <summary>The chart's centre is a median: so is every level.</summary>
    public bool IsMedian { get; init; }
    public MeasuredSignal? Signal { get; init; }

    /// <summary>Null where there is no chart, or one that is read against predictions and has no level of its own.</summary>
    public static MeasuredSeries? Of(SeriesPicture measure)
    {
        if (measure.Picture is not { IsAgainstPrediction: false } picture)
        {
            return null;
        }

        var places = Enumerable.Range(0, picture.Result.Latest + 1).Where(i => Counts(picture, i)).ToList();
        return new MeasuredSeries([
            .. places.Select(i => new MeasuredPoint(
                picture.Periods[i],
                picture.Result.Values[i],
                picture.Result.PhaseOf(i)
            )),
        ])
        {
            Better = measure.Better,
            Step = picture.Step,
            Format = picture.Format.Finer,
            IsMedian = picture.CentreWord == "Median",
            Signal = SignalOf(measure.Summary.CurrentSignal, places),
        };
    }

    /// <summary>The level of the points from one on.</summary>
    public double LevelFrom(int first) => LevelOf(Points.Skip(first));

    public double LevelOf(IEnumerable<MeasuredPoint> points)
    {
        var values = points.Select(point => point.Value).Order().ToList();
        var middle = values.Count / 2;
        return !IsMedian ? values.Average()
            : values.Count % 2 == 1 ? values[middle]
            : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>The first point whose period begins after a day.</summary>
    public int FirstAfter(DateOnly day) => Points.TakeWhile(point => point.Period <= day).Count();

    /// <summary>"Aug 2026"; a day where there is one a day or a week.</summary>
    public string PeriodAt(int index) =>
        Step is PeriodStep.Day or PeriodStep.Week or PeriodStep.Event
            ? UkDate.Plain(Points[index].Period)
            : PeriodWords.Of(Step, Points[index].Period);

    /// <summary>The day after a period that begins on this one.</summary>
    public DateOnly EndOf(DateOnly period) =>
        Step switch
        {
            PeriodStep.Month => period.AddMonths(1),
            PeriodStep.Quarter => period.AddMonths(3),
            PeriodStep.Year => period.AddYears(1),
            PeriodStep.Week => period.AddDays(7),
            _ => period.AddDays(1),
        };

    private static bool Counts(ChartPicture picture, int index) =>
        double.IsFinite(picture.Result.Values[index]) && picture.DetailAt(index).Ghost is null;

    private static MeasuredSignal? SignalOf(SignalRun? signal, List<int> places) =>
        signal is { Direction: not SignalDirection.None } on && places.FindIndex(i => i >= on.First) is >= 0 and var at
            ? new MeasuredSignal(at, on.Direction == SignalDirection.Up)
            : null;
}
