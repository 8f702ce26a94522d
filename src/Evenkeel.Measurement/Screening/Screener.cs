using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.Screening;

/// <summary>From the readings of a series to what its chart says now. It keeps its memory: one a thread, any number of series.</summary>
internal sealed class Screener
{
    private readonly ReadingColumns columns = new();
    private readonly ChartResult result = new();
    private SeriesFacts facts = null!;
    private int? last;

    /// <summary>The latest period of which anything was said, be it "not shown": it is not late.</summary>
    private int? reported;

    /// <summary>The signal that is on now, for whoever keeps signals.</summary>
    public SignalRun? Signal { get; private set; }
    public ReadingColumns Columns => columns;

    public void Begin(SeriesFacts series)
    {
        facts = series;
        last = null;
        reported = null;
        columns.Begin(series);
    }

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
        columns.Add(period, sequence, numerator, denominator, value, status, isProvisional, note);
        reported = period;
        if (numerator is not null || value is not null || facts.Chart.Frequency == Frequency.Event)
        {
            last = period;
        }
    }

    public void Add(Reading r)
    {
        if (!r.DidNotHappen(facts.Chart.Frequency))
        {
            Add(r.Period, r.Sequence, r.Numerator, r.Denominator, r.Value, r.Status, r.IsProvisional, r.Note);
        }
    }

    /// <summary>Writes what the chart says into a status.</summary>
    public void Finish(SeriesStatus status)
    {
        Signal = null;
        (status.LastPeriod, status.LastNumerator, status.LastDenominator) = (last, null, null);
        status.DueOn = DueAfter(reported);
        if (!Chart.TryCompute(columns.Finish(), facts.Chart.Definition, result, out var fault))
        {
            NotCharted(status, fault);
            return;
        }

        var findings = ChartFindings.Of(result);
        Signal = findings.Summary.CurrentSignal;
        Fill(status, findings.Summary);
        var story = new ChartStory(facts, result, findings, columns, status.Target);
        if (facts.Chart.HasRisk && findings.Summary.LatestIndex >= 0)
        {
            var totals = CaseTotals.Of(story);
            (status.LastNumerator, status.LastDenominator) = (totals.Seen, totals.Predicted);
        }

        status.Words = ChartWords.Brief(story);
        status.Sentence = ChartWords.Sentence(story);
        status.Sketch = Sketches.Of(story);
    }

    /// <summary>After <see cref="Finish"/>: for who keeps watch on the series.</summary>
    public ChangedSeries Say(SeriesStatus status, Signal? on) =>
        new(facts.Number, facts.Chart.Measure.Name, status.Sentence)
        {
            Signal = on is null ? null : new SignalNow(on.Id, on.Variation, LastDay(on.LastSeen)),
            Latest = status.Points == 0 || facts.Chart.HasRisk ? [] : Latest(),
        };

    private SeriesPoint[] Latest()
    {
        var values = result.Values;
        var ghosts = columns.ExcludedMemory.Span;
        var latest = new List<SeriesPoint>(ChangedSeries.MostPoints);
        for (var i = result.Count - 1; i >= 0 && latest.Count < ChangedSeries.MostPoints; i--)
        {
            if (double.IsFinite(values[i]) && (ghosts.IsEmpty || !ghosts[i]))
            {
                latest.Add(new SeriesPoint(LastDay(columns.Periods[i]), values[i]));
            }
        }

        latest.Reverse();
        return [.. latest];
    }

    private DateOnly LastDay(int period) => facts.Chart.Frequency.EndOf(DateOnly.FromDayNumber(period));

    private void Fill(SeriesStatus status, SeriesSummary summary)
    {
        status.Points = summary.Points;
        status.LastValue = summary.LatestValue;
        status.Centre = summary.Centre;
        status.Lower = summary.Lower;
        status.Upper = summary.Upper;
        status.Target = summary.LatestIndex < 0 ? null : columns.TargetAt(summary.LatestIndex);
        status.Variation = summary.Variation;
        status.Assurance = summary.Assurance;
        status.Rank = Ranks.Of(summary.Variation);
        status.Rule = summary.CurrentSignal?.Rule.ToString();
        status.SignalSince = summary.CurrentSignal is { } signal ? columns.Periods[signal.First] : null;
        if (summary.LatestIndex >= 0)
        {
            FillLatest(status, summary.LatestIndex);
        }
    }

    /// <summary>The headline: the latest reading that counts, with its numbers. Of a sum it is the last that is whole.</summary>
    private void FillLatest(SeriesStatus status, int index)
    {
        var (value, denominator) = columns.RawAt(index);
        status.LastPeriod = columns.Periods[index];
        status.LastNumerator = facts.Chart.HasCount ? value : null;
        status.LastDenominator = double.IsFinite(denominator) ? denominator : null;
    }

    private static void NotCharted(SeriesStatus status, DataFault fault)
    {
        (status.Points, status.LastValue, status.Centre, status.Lower, status.Upper, status.Target) = (
            0,
            null,
            null,
            null,
            null,
            null
        );
        (status.Variation, status.Assurance, status.Rank) = (VariationIcon.None, AssuranceIcon.None, Ranks.Unknown);
        (status.Rule, status.SignalSince) = (null, null);
        status.Words = "This chart cannot be drawn";
        status.Sentence = $"This chart cannot be drawn. {fault.Message}";
        status.Sketch = [];
    }

    private int? DueAfter(int? period)
    {
        var frequency = facts.Chart.Frequency;
        if (period is not { } known || !frequency.IsRegular())
        {
            return null;
        }

        var next = frequency.Next(DateOnly.FromDayNumber(known));
        return frequency.Next(next).AddDays(facts.Chart.Measure.DueDays - 1).DayNumber;
    }
}
