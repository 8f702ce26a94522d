using System.Diagnostics.CodeAnalysis;
using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.ShowFunnel;

/// <param name="Picture">Null where nothing can be drawn.</param>
/// <param name="Hidden">How many units are not shown because their counts are small.</param>
/// <param name="Spread">How much the units differ beside what chance gives, and what the limits make of it.</param>
internal sealed record UnitsFunnel(FunnelPicture? Picture, int Hidden, string Spread)
{
    /// <summary>Why nothing is drawn, where a number is the reason.</summary>
    public string? Fault { get; init; }
}

/// <summary>What a funnel is drawn of.</summary>
/// <param name="ChanceAlone">Limits of chance alone, however much the units differ.</param>
internal sealed record FunnelOf(Measure Measure, int Period, string PeriodName, bool ChanceAlone)
{
    /// <summary>The sum of all would tell a count that is not shown: the middle line is drawn from those that are.</summary>
    public bool IsTotalHidden { get; init; }
}

internal static class FunnelOfUnits
{
    private const int CurvePoints = 60;

    /// <summary>A number of more digits is no measurement, and a double counts no further.</summary>
    private const double MostDrawn = 1e15;

    /// <param name="names">Of each series: its unit, and where its chart is; null where that is not the reader's to open.</param>
    public static UnitsFunnel Draw(
        FunnelOf of,
        IReadOnlyDictionary<int, (string Name, string? Address)> names,
        IReadOnlyList<Reading> readings,
        MeasureSums sums
    )
    {
        var (measure, period) = (of.Measure, of.Period);
        var all = readings.Where(r => r is { Numerator: not null, Denominator: > 0 }).ToList();
        var given = of.IsTotalHidden ? all.FindAll(r => !sums.IsHidden(period, r.SeriesNumber)) : all;
        if (given.Count == 0 || given.Sum(r => r.Numerator) == 0)
        {
            return new(null, all.Count - given.Count, "");
        }

        var notShown = all.Count(r => sums.IsHidden(period, r.SeriesNumber));
        if (!TryCompute(measure, given, of.ChanceAlone, out var result, out var rows))
        {
            var shown = rows.Select(i => given[i]).Where(r => !sums.IsHidden(period, r.SeriesNumber)).ToList();
            return new(null, notShown, "") { Fault = AbsurdWords.Funnel(shown, r => names[r.SeriesNumber].Name) };
        }

        var points = given
            .Select((r, i) => (r.SeriesNumber, Point: Point(measure, names[r.SeriesNumber], r, result, i)))
            .Where(p => !sums.IsHidden(period, p.SeriesNumber))
            .Select(p => p.Point)
            .ToList();
        var picture = new FunnelPicture(
            $"{measure.Name}, {of.PeriodName}",
            Sentence(points, notShown, result.IsAdjusted && result.Tau2 > 0),
            measure.Denominator.Length > 0 ? measure.Denominator : "cases",
            MeasureFormats.Of(measure),
            points,
            Curve(result, given.Max(r => r.Denominator!.Value)),
            result.Target,
            Ceiling: measure.Kind == MeasureKind.Proportion ? 100 : null
        );
        return new(picture, notShown, SpreadWords.Of(result, of.ChanceAlone));
    }

    /// <param name="rows">Whose numbers are too far from each other, or from anything that can be drawn.</param>
    private static bool TryCompute(
        Measure measure,
        List<Reading> given,
        bool chanceAlone,
        [NotNullWhen(true)] out FunnelResult? result,
        out IReadOnlyList<int> rows
    )
    {
        var multiplier = ChartChoice.MultiplierOf(measure);
        double[] counts = [.. given.Select(r => r.Numerator!.Value)];
        double[] sizes = [.. given.Select(r => r.Denominator!.Value)];
        result = null;
        rows = [.. Enumerable.Range(0, given.Count).Where(i => !(multiplier * counts[i] / sizes[i] < MostDrawn))];
        if (rows.Count > 0)
        {
            return false;
        }

        var proportion = measure.Kind == MeasureKind.Proportion;
        var options = new FunnelOptions
        {
            AllowForOverdispersion = !chanceAlone,
            Multiplier = multiplier,
            Target = proportion ? null : multiplier * counts.Sum() / sizes.Sum(),
        };
        try
        {
            var kind = proportion ? FunnelKind.Proportion : FunnelKind.StandardisedRatio;
            result = Funnel.Compute(kind, counts, sizes, options);
            return true;
        }
        catch (SpcDataException refused)
        {
            rows = refused.Fault.Rows;
            return false;
        }
    }

    private static FunnelPoint Point(
        Measure measure,
        (string Name, string? Address) unit,
        Reading reading,
        FunnelResult result,
        int index
    ) =>
        new(
            unit.Name,
            unit.Address,
            reading.Denominator!.Value,
            result.Values[index],
            MarkOf(measure.Improvement, result.Positions[index]),
            result.Positions[index] switch
            {
                FunnelPosition.Inside => 0,
                FunnelPosition.Low or FunnelPosition.High => 1,
                _ => 2,
            }
        );

    private static FunnelMark MarkOf(Improvement improvement, FunnelPosition position) =>
        position == FunnelPosition.Inside ? FunnelMark.Usual
        : improvement is not (Improvement.Up or Improvement.Down) ? FunnelMark.Different
        : (position is FunnelPosition.High or FunnelPosition.VeryHigh) == (improvement == Improvement.Up)
            ? FunnelMark.Better
        : FunnelMark.Worse;

    private static FunnelLimit[] Curve(FunnelResult result, double largest) =>
        [
            .. Enumerable
                .Range(1, CurvePoints)
                .Select(i => largest * i / CurvePoints)
                .Select(size => (size, At: result.LimitsAt(size)))
                .Select(l => new FunnelLimit(l.size, l.At.Lower998, l.At.Lower95, l.At.Upper95, l.At.Upper998)),
        ];

    private static string Sentence(List<FunnelPoint> points, int hidden, bool isAdjusted)
    {
        var outside = points.Count(p => p.Outside > 1);
        var usual = isAdjusted ? "these units usually differ" : "chance would give";
        var says =
            outside == 0
                ? $"No unit lies outside the 99.8 % limits: the differences are {(isAdjusted ? "those that are usual between these units" : "what chance would give")}."
            : outside == 1 ? $"One unit lies outside the 99.8 % limits: more than {usual}."
            : $"{outside} units lie outside the 99.8 % limits: more than {usual}.";
        return hidden == 0
            ? says
            : $"{says} {hidden} {(hidden == 1 ? "unit is" : "units are")} not shown, because counts are small.";
    }
}
