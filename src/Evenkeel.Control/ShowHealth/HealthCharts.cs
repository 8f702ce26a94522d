using System.Globalization;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Control.ShowHealth;

/// <summary>The charts of "does it work": shares of a week on p charts, hours to an answer on an XmR chart, themes as a Pareto chart.</summary>
internal static class HealthCharts
{
    private const int FewestPoints = 3;
    private const int PercentOf = 100;

    public static ChartPicture? Share(
        string title,
        IReadOnlyList<HealthWeek> weeks,
        Func<HealthWeek, int> good,
        Func<HealthWeek, int> all
    )
    {
        var points = weeks
            .GroupBy(w => w.Week)
            .Select(g => (Week: g.Key, Good: g.Sum(good), All: g.Sum(all)))
            .Where(p => p.All > 0)
            .OrderBy(p => p.Week)
            .ToList();
        if (points.Count < FewestPoints)
        {
            return null;
        }

        var definition = new ChartDefinition(ChartKind.P)
        {
            Rules = RuleProfile.MakingDataCount,
            Improvement = Improvement.Up,
            Multiplier = PercentOf,
        };
        var result = Chart.Compute(
            new SeriesColumns(points.ConvertAll(p => (double)p.Good).ToArray())
            {
                Denominators = points.ConvertAll(p => (double)p.All).ToArray(),
            },
            definition
        );
        var last = points[^1];
        return new ChartPicture
        {
            Title = title,
            Sentence =
                $"{title}: {SpcWords.Of(result.Variation).ToLowerInvariant()}. Last week with any: {last.Good} of {last.All}.",
            Result = result,
            Periods = [.. points.Select(p => DateOnly.FromDayNumber(p.Week))],
            Step = PeriodStep.Week,
            Format = new MeasureFormat(0, "%"),
            FromZero = true,
            Ceiling = PercentOf,
            Details = [.. points.Select(p => new PointDetail($"{p.Good} of {p.All}", false, null))],
        };
    }

    public static ChartPicture? Hours(IReadOnlyList<(DateTimeOffset Asked, double Hours)> answers)
    {
        if (answers.Count < FewestPoints)
        {
            return null;
        }

        var result = Chart.Compute(
            new SeriesColumns([.. answers.Select(a => a.Hours)]),
            new ChartDefinition(ChartKind.Xmr) { Rules = RuleProfile.MakingDataCount, Improvement = Improvement.Down }
        );
        return new ChartPicture
        {
            Title = "Hours to an answer",
            Sentence = string.Create(
                CultureInfo.InvariantCulture,
                $"Hours from asking to the answer, one point an answer: {SpcWords.Of(result.Variation).ToLowerInvariant()}. The last took {answers[^1].Hours:0} hours."
            ),
            Result = result,
            Periods = [.. answers.Select(a => DateOnly.FromDateTime(UkDate.InLondon(a.Asked).DateTime))],
            Step = PeriodStep.Day,
            Format = new MeasureFormat(0, "hours"),
            FromZero = true,
        };
    }

    public static ParetoPicture? Themes(IReadOnlyList<(string Theme, int Count)> themes)
    {
        if (themes.Count < 2)
        {
            return null;
        }

        var bars = Pareto.Compute([.. themes.Select(t => t.Theme)], [.. themes.Select(t => (double)t.Count)]);
        var picture = new ParetoPicture("What issues are about", "", bars, "issues");
        var few = picture.FewThatMake(0.8);
        return picture with
        {
            Sentence =
                $"{(few == 1 ? "One theme makes" : $"{few} of {themes.Count} themes make")} up four fifths of what was in the way: {string.Join(", ", bars.Take(few).Select(b => b.Category))}.",
        };
    }
}
