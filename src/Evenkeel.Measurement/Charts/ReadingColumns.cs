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
    private bool[] hollow = new bool[64];
    private SumNote[] sums = new SumNote[64];
    private bool anyExcluded;
    private bool anyHollow;
    private int? lastEvent;

    public int Count => periods.Count;
    public IReadOnlyList<int> Periods => periods;
    public IReadOnlyList<int> Sequences => sequences;

    /// <summary>Empty where there is no target; after <see cref="Finish"/>.</summary>
    public ReadOnlyMemory<double> TargetMemory => facts.Targets.Count == 0 ? default : targets.AsMemory(0, Count);
    public ReadOnlyMemory<bool> ExcludedMemory => anyExcluded ? excluded.AsMemory(0, Count) : default;

    /// <summary>Points drawn as an outline: left out of the limits, or provisional.</summary>
    public ReadOnlyMemory<bool> HollowMemory => anyExcluded || anyHollow ? hollow.AsMemory(0, Count) : default;

    /// <summary>Periods whose small count is not shown.</summary>
    public int Suppressed { get; private set; }

    /// <summary>The latest periods of a sum that are still coming in: they are drawn, and judged when they are whole. After <see cref="Finish"/>.</summary>
    public int Coming { get; private set; }

    public void Begin(SeriesFacts series)
    {
        facts = series;
        periods.Clear();
        sequences.Clear();
        (anyExcluded, anyHollow, lastEvent) = (false, false, null);
        (Suppressed, Coming) = (0, 0);
    }

    /// <summary>Readings come in the order of their key.</summary>
    public void Add(
        int period,
        int sequence,
        double? numerator,
        double? denominator,
        double? value,
        ReadingStatus status = ReadingStatus.Given,
        bool isProvisional = false,
        string? note = null
    )
    {
        Suppressed += status == ReadingStatus.Suppressed ? 1 : 0;
        if (facts.Chart.Measure.Kind == MeasureKind.DaysBetween)
        {
            AddEvent(period, sequence, value);
            return;
        }

        FillTo(period);
        var isValue = facts.Chart.IsValue;
        Append(period, sequence, (isValue ? value : numerator) ?? double.NaN, denominator ?? double.NaN);
        hollow[Count - 1] |= isProvisional;
        anyHollow |= isProvisional;
        sums[Count - 1] = facts.IsSum ? SumNote.Read(note) : default;
    }

    public void Add(Reading r)
    {
        if (!r.DidNotHappen(facts.Chart.Frequency))
        {
            Add(r.Period, r.Sequence, r.Numerator, r.Denominator, r.Value, r.Status, r.IsProvisional, r.Note);
        }
    }

    /// <summary>What is in a sum; nothing for a series of a unit's own.</summary>
    public SumNote SumAt(int index) => sums[index];

    /// <summary>The raw numbers of a point: what was counted, and out of what.</summary>
    public (double Value, double Denominator) RawAt(int index) => (values[index], denominators[index]);

    public SeriesColumns Finish()
    {
        FindComing();
        FindPhases();
        return new SeriesColumns(values.AsSpan(0, Count))
        {
            Denominators = facts.Chart.HasDenominator || facts.Chart.HasRisk ? denominators.AsSpan(0, Count) : default,
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
        sums[at] = default;
        excluded[at] = facts.Exclusions.Count > 0 && facts.Exclusions.ContainsKey((period, sequence));
        hollow[at] = excluded[at];
        anyExcluded |= excluded[at];
    }

    /// <summary>
    /// From the end back, the periods in which more units are silent than in the best of those before them: they are coming in. A unit that has been
    /// silent for longer has stopped, and no sum waits for it.
    /// </summary>
    private void FindComing()
    {
        const int back = 4;
        if (!facts.IsSum || Count == 0)
        {
            return;
        }

        var usual = int.MaxValue;
        for (var i = Math.Max(0, Count - back); i < Count; i++)
        {
            usual = Math.Min(usual, sums[i].Waiting);
        }

        while (Coming < Count - 1 && sums[Count - 1 - Coming].Waiting > usual)
        {
            Coming++;
            excluded[Count - Coming] = hollow[Count - Coming] = true;
            anyExcluded = true;
        }
    }

    private void Grow()
    {
        var size = values.Length * 2;
        Array.Resize(ref values, size);
        Array.Resize(ref denominators, size);
        Array.Resize(ref targets, size);
        Array.Resize(ref excluded, size);
        Array.Resize(ref hollow, size);
        Array.Resize(ref sums, size);
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
