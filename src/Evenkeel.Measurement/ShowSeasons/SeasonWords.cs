using System.Globalization;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.ShowSeasons;

/// <summary>What an adjustment did, in plain words.</summary>
internal static class SeasonWords
{
    /// <summary>Below this share of the variation, chance left out of it, taking seasons out does more harm than good.</summary>
    private const double HardlyAny = 0.1;

    public static IReadOnlyList<string> Of(AdjustmentResult did, AdjustmentOptions options, MeasureFormat format) =>
        [
            Explained(did, options),
            Narrowed(did, format),
            .. options.Trend ? [Trend(did, options, format)] : Array.Empty<string>(),
        ];

    private static string Explained(AdjustmentResult did, AdjustmentOptions options)
    {
        var what = options.Trend ? "Seasons and a straight trend" : "Seasons";
        var (points, fitted) = (
            did.Values.Count(value => !double.IsNaN(value)),
            options.SeasonLength - 1 + (options.Trend ? 1 : 0)
        );
        var byChance = (double)fitted / (points - 1);
        var share =
            $"{what} explain {Percent(did.VarianceExplained)} of the variation in this chart. "
            + $"So many constants fitted to {points} points would explain about {Percent(byChance)} by chance.";
        return BeyondChance(did.VarianceExplained, points, fitted) < HardlyAny
            ? $"{share} That leaves hardly anything for the seasons: keep to the plain chart."
            : share;
    }

    /// <summary>The share explained, adjusted for the number of constants (Wherry 1931; Theil 1961).</summary>
    private static double BeyondChance(double explained, int points, int fitted) =>
        points - fitted - 1 <= 0 ? 0 : 1 - ((1 - explained) * (points - 1) / (points - fitted - 1));

    private static string Narrowed(AdjustmentResult did, MeasureFormat format)
    {
        var (before, after) = (format.Finer.Text(did.RangeBefore), format.Finer.Text(did.RangeAfter));
        var change = did.RangeBefore > 0 ? 1 - (did.RangeAfter / did.RangeBefore) : 0;
        var says =
            change > 0
                ? $"so the limits are {Percent(change)} narrower"
                : $"so the limits are {Percent(-change)} wider";
        return $"From one point to the next it changes by {after} on average without them, and by {before} with them, {says}.";
    }

    private static string Trend(AdjustmentResult did, AdjustmentOptions options, MeasureFormat format) =>
        options.Scale == AdjustmentScale.Multiplicative
            ? $"The trend that is taken out: {Effect(did.TrendPerPoint, options.Scale, format)} from each point to the next."
            : $"The trend that is taken out: {Signed(did.TrendPerPoint, format.Finer)} from each point to the next.";

    /// <summary>"+3.2", "−1.0"; as a factor "12 % more", "5 % less".</summary>
    public static string Effect(double effect, AdjustmentScale scale, MeasureFormat format) =>
        scale == AdjustmentScale.Multiplicative
            ? $"{Percent(Math.Abs(effect - 1))} {(effect >= 1 ? "more" : "less")}"
            : Signed(effect, format.Finer);

    private static string Signed(double number, MeasureFormat format) => (number >= 0 ? "+" : "") + format.Text(number);

    private static string Percent(double share) =>
        (share * 100).ToString("0", CultureInfo.InvariantCulture) + "\u00a0%";
}
