using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

/// <summary>What is to be said at a point: a new phase and why, a point left out and why, a note. Numbered on the chart, listed below it in full.</summary>
internal static class ChartMarks
{
    public static ChartMark[] Of(
        SeriesFacts facts,
        IReadOnlyList<int> periods,
        IReadOnlyList<int> sequences,
        IReadOnlyList<Reading> readings,
        IReadOnlyList<NamedMark> happened
    )
    {
        var at = new Dictionary<(int, int), int>();
        for (var i = 0; i < periods.Count; i++)
        {
            at[(periods[i], sequences[i])] = i;
        }

        var marks = new List<ChartMark>();
        foreach (var (starts, _, reason) in facts.Phases)
        {
            var index = IndexFrom(periods, starts);
            if (index >= 0)
            {
                marks.Add(Mark(index, starts, facts.Chart.HasRisk ? "Sums begin again" : "New limits", reason));
            }
        }

        marks.AddRange(
            facts
                .Exclusions.Where(e => at.ContainsKey(e.Key))
                .Select(e =>
                    Mark(
                        at[e.Key],
                        e.Key.Period,
                        facts.Chart.HasRisk ? "Left out of the sums" : "Left out of the limits",
                        e.Value
                    )
                )
        );
        if (!facts.IsSum)
        {
            marks.AddRange(
                readings
                    .Where(r => r.Note is { Length: > 0 } && at.ContainsKey((r.Period, r.Sequence)))
                    .Select(r => Mark(at[(r.Period, r.Sequence)], r.Period, "Note", r.Note!))
            );
        }

        marks.AddRange(Happened(facts, periods, happened));
        return [.. marks.OrderBy(mark => mark.Index)];
    }

    /// <summary>At the period that holds the day, or the first one recorded after it; where nothing is recorded since, after the last.</summary>
    public static IEnumerable<ChartMark> Happened(
        SeriesFacts facts,
        IReadOnlyList<int> periods,
        IReadOnlyList<NamedMark> happened
    )
    {
        var measure = facts.Chart.Measure;
        foreach (var mark in happened)
        {
            var index = IndexFrom(periods, measure.Frequency.StartOf(mark.Day, measure.WeekEnds).DayNumber);
            yield return new ChartMark(index < 0 ? periods.Count : index, mark.Day, mark.Kind, mark.Text, mark.Href);
        }
    }

    private static int IndexFrom(IReadOnlyList<int> periods, int starts)
    {
        var index = 0;
        while (index < periods.Count && periods[index] < starts)
        {
            index++;
        }

        return index < periods.Count ? index : -1;
    }

    private static ChartMark Mark(int index, int period, string kind, string text) =>
        new(index, DateOnly.FromDayNumber(period), kind, text);
}
