using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Readings;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.ShowFunnel;

/// <summary>
/// A unit's chart as others than the unit see it: what it says and its lines are the unit's own, worked out from all of its readings; points whose
/// count is small, or would tell one, are not drawn. The lines are then whole numbers and the words name none, so that neither tells a point. Of what
/// happened they see what is theirs to see: the unit's own notes are not.
/// </summary>
internal static class ForOthers
{
    public static ChartPicture? Draw(
        SeriesFacts facts,
        IReadOnlyList<Reading> readings,
        string title,
        IDisclose? known,
        int below
    ) => Of(SeriesChart.Draw(facts, readings, title), facts, readings, known, below, []);

    public static ChartPicture? Of(
        SeriesChart chart,
        SeriesFacts facts,
        IReadOnlyList<Reading> readings,
        IDisclose? known,
        int below,
        IReadOnlyList<NamedMark> happened
    )
    {
        if (chart.Picture is not { } picture)
        {
            return null;
        }

        if (facts.Chart.HasRisk && known is not null)
        {
            return Cases(picture, chart, readings, below);
        }

        var hidden = Enumerable
            .Range(0, chart.Periods.Count)
            .Where(i => double.IsFinite(picture.Result.Values[i]))
            .Where(i => known?.IsHidden(chart.Periods[i], facts.Number) == true)
            .ToHashSet();
        var gone = hidden.Count + readings.Count(r => r.Status == ReadingStatus.Suppressed);
        return picture with
        {
            Sentence =
                gone == 0
                    ? $"{chart.Brief}."
                    : $"{chart.Brief}. {GapWords.NotShown(facts.Chart, gone, chart.Periods.Count)}",
            Hidden = hidden,
            Details = [.. picture.Details.Select((detail, i) => Seen(detail, hidden.Contains(i)))],
            Marks = [.. ChartMarks.Happened(facts, chart.Periods, happened)],
            Latest = null,
        };
    }

    /// <summary>What others are not to see is not left for a page to leave out: the count of a hidden point, and what the unit wrote.</summary>
    private static PointDetail Seen(PointDetail detail, bool isHidden) =>
        detail with
        {
            Count = isHidden ? null : detail.Count,
            Note = null,
            Ghost = detail.Ghost is null ? null : "",
        };

    /// <summary>No case, and whether it is better or worse only where more than a few had the outcome.</summary>
    private static ChartPicture Cases(
        ChartPicture picture,
        SeriesChart chart,
        IReadOnlyList<Reading> readings,
        int below
    )
    {
        var isFew = Suppression.IsSmall(readings.Sum(r => r.Numerator ?? 0), below);
        return picture with
        {
            Sentence = isFew ? "Not shown: too few had the outcome." : $"{chart.Brief}.",
            Hidden = Enumerable.Range(0, chart.Periods.Count).ToHashSet(),
            Marks = [],
            Details = [],
            Latest = null,
        };
    }
}
