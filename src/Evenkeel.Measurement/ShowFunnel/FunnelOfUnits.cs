using System.Diagnostics.CodeAnalysis;
using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
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

internal static class FunnelOfUnits
{
    private const int CurvePoints = 60;

    /// <summary>A number of more digits is no measurement, and a double counts no further.</summary>
    private const double MostDrawn = 1e15;

    /// <param name="chanceAlone">Limits of chance alone, however much the units differ.</param>
    public static UnitsFunnel Draw(
        SeriesAt at,
        int period,
        bool chanceAlone,
        IReadOnlyList<Series> series,
        IReadOnlyDictionary<UnitId, UnitRow> units,
        IReadOnlyList<Reading> readings,
        MeasureSums sums
    )
    {
        // The middle line tells what all have together: where their sum is not shown, it is drawn from those that are.
        var isTotalHidden = sums.Of(at.Unit.Id, period, Membership.AsItIsNow) is { IsHidden: true };
        var all = readings.Where(r => r is { Numerator: not null, Denominator: > 0 }).ToList();
        var given = isTotalHidden ? all.FindAll(r => !sums.IsHidden(period, r.SeriesNumber)) : all;
        if (given.Count == 0 || given.Sum(r => r.Numerator) == 0)
        {
            return new(null, all.Count - given.Count, "");
        }

        var notShown = all.Count(r => sums.IsHidden(period, r.SeriesNumber));
        var unitOf = series.ToDictionary(s => s.Number, s => units[s.UnitId]);
        if (!TryCompute(at.Measure, given, chanceAlone, out var result, out var rows))
        {
            var shown = rows.Select(i => given[i]).Where(r => !sums.IsHidden(period, r.SeriesNumber)).ToList();
            return new(null, notShown, "") { Fault = AbsurdWords.Funnel(shown, r => unitOf[r.SeriesNumber].Name) };
        }

        var points = given
            .Select((r, i) => (r.SeriesNumber, Point: Point(at.Measure, unitOf[r.SeriesNumber], r, result, i)))
            .Where(p => !sums.IsHidden(period, p.SeriesNumber))
            .Select(p => p.Point)
            .ToList();
        var picture = new FunnelPicture(
            $"{at.Measure.Name}, {at.PeriodName(period)}",
            Sentence(points, notShown, result.IsAdjusted && result.Tau2 > 0),
            at.Measure.Denominator.Length > 0 ? at.Measure.Denominator : "cases",
            MeasureFormats.Of(at.Measure),
            points,
            Curve(result, given.Max(r => r.Denominator!.Value)),
            result.Target,
            Ceiling: at.Measure.Kind == MeasureKind.Proportion ? 100 : null
        );
        return new(picture, notShown, SpreadWords.Of(result, chanceAlone));
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

    private static FunnelPoint Point(Measure measure, UnitRow unit, Reading reading, FunnelResult result, int index) =>
        new(
            unit.Name,
            $"{unit.Address}/measures/{reading.SeriesNumber}",
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
