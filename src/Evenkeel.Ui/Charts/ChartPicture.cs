using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>All that a chart draws and says. The result is read while drawing and not kept, so that the caller may use it again.</summary>
public sealed record ChartPicture
{
    public required string Title { get; init; }

    /// <summary>What the chart says, in one plain sentence.</summary>
    public required string Sentence { get; init; }

    public required ChartResult Result { get; init; }

    /// <summary>The first day of each period, one a point.</summary>
    public required IReadOnlyList<DateOnly> Periods { get; init; }

    public PeriodStep Step { get; init; } = PeriodStep.Month;

    public MeasureFormat Format { get; init; }

    /// <summary>Average, or median on a run chart.</summary>
    public string CentreWord { get; init; } = "Average";

    /// <summary>Measured by what was predicted, and not by what is usual: the words say so.</summary>
    public bool IsAgainstPrediction { get; init; }

    /// <summary>How the line is to be read, where it is no line of values; empty = as any other.</summary>
    public string HowToRead { get; init; } = "";

    /// <summary>Counts and proportions begin at 0, unless that hides the variation.</summary>
    public bool FromZero { get; init; }

    /// <summary>The most that the measure can be (100 for percentages); null = no such bound.</summary>
    public double? Ceiling { get; init; }

    /// <summary>The target at each point; empty = none.</summary>
    public IReadOnlyList<double?> Targets { get; init; } = [];

    /// <summary>What a project wants of the measure, and where it was at the start; empty = nothing is said.</summary>
    public IReadOnlyList<ChartAim> Aims { get; init; } = [];

    /// <summary>What is to say of each point; empty = nothing.</summary>
    public IReadOnlyList<PointDetail> Details { get; init; } = [];

    /// <summary>New phases, points left out, notes, tests of change: in time order.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>How each point is shown, where that is not as the result marks it.</summary>
    public IReadOnlyList<PointMark>? PointMarks { get; init; }

    /// <summary>What the icons say, where that is not as the result says it.</summary>
    public VariationIcon? Variation { get; init; }
    public AssuranceIcon? Assurance { get; init; }

    /// <summary>The latest number with what it is of, to be read from afar: "96 %", "48 of 50", "Oct 2026". Null = none.</summary>
    public Headline? Latest { get; init; }

    /// <summary>A phase of fewer points is drawn without centre and limits.</summary>
    public int LeastPoints { get; init; }

    /// <summary>Points that are there, counted in the lines, and not shown to this reader.</summary>
    public IReadOnlySet<int> Hidden { get; init; } = new HashSet<int>();

    /// <summary>The stretch of the value axis that charts beside each other share; null = its own.</summary>
    public (double Low, double High)? Scale { get; init; }

    /// <summary>The points that are drawn, of a chart that goes on to both sides: its lines are those of the whole. Null = all.</summary>
    public (int First, int Last)? Window { get; init; }

    internal int First => Math.Max(0, Window?.First ?? 0);
    internal int Last => Math.Min(Result.Count - 1, Window?.Last ?? int.MaxValue);

    internal IReadOnlyList<DateOnly> PeriodsShown =>
        Window is null ? Periods : [.. Periods.Skip(First).Take(Last - First + 1)];

    /// <summary>The values that are shown, NaN where none is.</summary>
    public double[] Shown()
    {
        var values = Result.Values.ToArray();
        foreach (var index in Hidden)
        {
            values[index] = double.NaN;
        }

        return InWindow(values);
    }

    /// <summary>Where a point is drawn: a CUSUM that crossed its lower limit did so on its lower line.</summary>
    internal double PlaceAt(double[] shown, int index) =>
        !Result.Mirrored.IsEmpty && !double.IsNaN(shown[index]) && Result.BrokenLow[index] == RuleSet.Cusum
            ? Result.Mirrored[index]
            : shown[index];

    /// <summary>The lower line of a CUSUM; empty on other charts.</summary>
    internal double[] ShownBelow()
    {
        var values = Result.Mirrored.ToArray();
        foreach (var index in Hidden.Where(i => i < values.Length))
        {
            values[index] = double.NaN;
        }

        return InWindow(values);
    }

    /// <summary>The aims as far as they are drawn.</summary>
    internal IEnumerable<ChartAim> AimsShown() =>
        Aims.Select(aim => aim with { First = Math.Max(First, aim.First), Last = Math.Min(Last, aim.Last) })
            .Where(aim => aim.First <= aim.Last);

    /// <summary>The marks that are drawn, by their places in the list: they keep their numbers.</summary>
    internal int[] MarksShown()
    {
        // What happened after the last point stands at the edge.
        var end = Last == Result.Count - 1 ? int.MaxValue : Last;
        return [.. Enumerable.Range(0, Marks.Count).Where(at => Marks[at].Index >= First && Marks[at].Index <= end)];
    }

    private double[] InWindow(double[] values)
    {
        if (Window is not null)
        {
            values.AsSpan(0, Math.Min(First, values.Length)).Fill(double.NaN);
            values.AsSpan(Math.Min(Last + 1, values.Length)).Fill(double.NaN);
        }

        return values;
    }

    public PointMark MarkAt(int index) => PointMarks is { } own ? own[index] : Result.Marks[index];

    internal ChartLevels Levels()
    {
        var notNegative = FromZero && ChartLevels.IsNeverNegative(Result.Values);
        var levels = ChartLevels.Of(Result, notNegative, Ceiling, LeastPoints);
        foreach (var line in (double[][])[levels.Centre, levels.Lower, levels.Upper])
        {
            InWindow(line);
        }

        return Hidden.Count == 0 ? levels : levels.Rounded();
    }

    public double? TargetAt(int index) => index < Targets.Count ? Targets[index] : null;

    public PointDetail DetailAt(int index) => index < Details.Count ? Details[index] : default;

    public string PeriodAt(int index) => PeriodWords.Of(Step, Periods[index]);
}

/// <summary>The latest number of a measure.</summary>
/// <param name="Value">With its unit: "96.0 %".</param>
/// <param name="Of">What it is of: "48 of 50"; empty = nothing.</param>
/// <param name="Period">Of which period it is, or before which event.</param>
public sealed record Headline(string Value, string Of, string Period);

/// <summary>What is to say of one point.</summary>
/// <param name="Count">Its numbers: "48 of 50".</param>
/// <param name="Provisional">It may still change.</param>
/// <param name="Ghost">Why it is left out of the limits; null = it is not.</param>
/// <param name="Note">A note on the reading.</param>
public readonly record struct PointDetail(
    string? Count,
    bool Provisional = false,
    string? Ghost = null,
    string? Note = null
)
{
    /// <summary>Drawn as a dashed outline.</summary>
    public bool IsOutline => Provisional || Ghost is not null;
}

/// <summary>Something that happened at a point: drawn as a numbered flag under the axis and listed below the chart.</summary>
/// <param name="Index">The point; as many as there are points = after the last of them.</param>
/// <param name="On">The day.</param>
/// <param name="Kind">What it is: PDSA, Change, Note.</param>
/// <param name="Text">What happened.</param>
/// <param name="Href">Its page.</param>
public sealed record ChartMark(int Index, DateOnly On, string Kind, string Text, string? Href = null);
