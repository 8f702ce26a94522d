using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.Charts;

/// <summary>
/// The readings of one series as the columns that a chart is computed from, with a gap for each missing period. Used again for the next
/// series: begin, add in order, finish.
/// </summary>
internal sealed class ReadingColumns
{
    private SeriesFacts facts = null!;
    private readonly List<int> periods = [];
    private readonly List<int> sequences = [];
    private readonly List<int> phaseStarts = [];
    private readonly List<int> freezes = [];
    private double[] values = new double[64];
    private double[] denominators = new double[64];
    private double[] targets = new double[64];
    private bool[] excluded = new bool[64];
    private bool anyExcluded;
    private int? lastEvent;

    public int Count => periods.Count;
    public IReadOnlyList<int> Periods => periods;
    public IReadOnlyList<int> Sequences => sequences;

    /// <summary>Empty where there is no target; after <see cref="Finish"/>.</summary>
    public ReadOnlyMemory<double> TargetMemory => facts.Targets.Count == 0 ? default : targets.AsMemory(0, Count);
    public ReadOnlyMemory<bool> ExcludedMemory => anyExcluded ? excluded.AsMemory(0, Count) : default;

    public void Begin(SeriesFacts series)
    {
        facts = series;
        periods.Clear();
        sequences.Clear();
        anyExcluded = false;
        lastEvent = null;
    }

    /// <summary>Readings come in the order of their key.</summary>
    public void Add(int period, int sequence, double? numerator, double? denominator, double? value)
    {
        if (facts.Chart.Measure.Kind == MeasureKind.DaysBetween)
        {
            AddEvent(period, sequence, value);
            return;
        }

        FillTo(period);
        var isValue = facts.Chart.IsValue;
        Append(period, sequence, (isValue ? value : numerator) ?? double.NaN, denominator ?? double.NaN);
    }

    public void Add(Reading r)
    {
        if (!r.DidNotHappen(facts.Chart.Frequency))
        {
            Add(r.Period, r.Sequence, r.Numerator, r.Denominator, r.Value);
        }
    }

    public SeriesColumns Finish()
    {
        FindPhases();
        return new SeriesColumns(values.AsSpan(0, Count))
        {
            Denominators = facts.Chart.HasDenominator ? denominators.AsSpan(0, Count) : default,
            Excluded = anyExcluded ? excluded.AsSpan(0, Count) : default,
            PhaseStarts =
                phaseStarts.Count == 0
                    ? default
                    : System.Runtime.InteropServices.CollectionsMarshal.AsSpan(phaseStarts),
            Freezes = freezes.Exists(f => f > 0)
                ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(freezes)
                : default,
            Targets = facts.Targets.Count == 0 ? default : TargetColumn(),
        };
    }

    public double? TargetAt(int index)
    {
        double? target = null;
        foreach (var (from, value) in facts.Targets)
        {
            if (from <= periods[index])
            {
                target = value;
            }
        }

        return target;
    }

    /// <summary>An event's value is the days since the one before; the first has none and is where counting starts.</summary>
    private void AddEvent(int day, int sequence, double? given)
    {
        if (given is not null || lastEvent is not null)
        {
            Append(day, sequence, given ?? DaysSince(lastEvent!.Value, day), double.NaN);
        }

        lastEvent = day;
    }

    /// <summary>Two events that fall at random into one day are a third of it apart on average; no time between them is no time at all.</summary>
    private static double DaysSince(int last, int day) => day == last ? 1.0 / 3 : day - last;

    private void FillTo(int period)
    {
        var frequency = facts.Chart.Frequency;
        if (!frequency.IsRegular() || Count == 0)
        {
            return;
        }

        var next = frequency.Next(DateOnly.FromDayNumber(periods[^1])).DayNumber;
        while (next < period)
        {
            Append(next, 0, double.NaN, double.NaN);
            next = frequency.Next(DateOnly.FromDayNumber(next)).DayNumber;
        }
    }

    private void Append(int period, int sequence, double value, double denominator)
    {
        var at = Count;
        if (at == values.Length)
        {
            Grow();
        }

        periods.Add(period);
        sequences.Add(sequence);
        values[at] = value;
        denominators[at] = denominator;
        excluded[at] = facts.Exclusions.Count > 0 && facts.Exclusions.ContainsKey((period, sequence));
        anyExcluded |= excluded[at];
    }

    private void Grow()
    {
        var size = values.Length * 2;
        Array.Resize(ref values, size);
        Array.Resize(ref denominators, size);
        Array.Resize(ref targets, size);
        Array.Resize(ref excluded, size);
    }

    private void FindPhases()
    {
        phaseStarts.Clear();
        freezes.Clear();
        freezes.Add(facts.FirstFreeze);
        foreach (var (starts, freeze, _) in facts.Phases)
        {
            var at = periods.FindIndex(period => period >= starts);
            if (at == 0)
            {
                freezes[0] = freeze;
            }
            else if (at > 0 && (phaseStarts.Count == 0 || at > phaseStarts[^1]))
            {
                phaseStarts.Add(at);
                freezes.Add(freeze);
            }
        }
    }

    private Span<double> TargetColumn()
    {
        for (var i = 0; i < Count; i++)
        {
            targets[i] = TargetAt(i) ?? double.NaN;
        }

        return targets.AsSpan(0, Count);
    }
}
