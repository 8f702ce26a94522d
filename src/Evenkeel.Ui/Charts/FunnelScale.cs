namespace Evenkeel.Ui;

/// <summary>From size and value to pixels.</summary>
internal sealed record FunnelScale(int Left, int Top, int Right, int Bottom, ValueRange Sizes, ValueRange Values)
{
    /// <summary>Both axes follow the units: where all are large, or all are high, an axis from 0 would leave most of the paper empty.</summary>
    public static FunnelScale Of(FunnelPicture picture, ChartSize size)
    {
        var sizes = picture.Points.Select(point => point.Size).DefaultIfEmpty(1).ToList();
        var (smallest, largest) = (sizes.Min(), sizes.Max());
        var from = smallest > FromZeroBelow * largest ? smallest - (0.15 * (largest - (0.5 * smallest))) : 0;
        // Limits of the smallest units run off to both sides: the axis follows the points and the limits that stand beside them.
        var shown = picture.Curve.Where(limit => limit.Size >= Math.Max(smallest, largest / 12)).ToList();
        List<double> values =
        [
            picture.Centre,
            .. picture.Points.Select(point => point.Value),
            .. shown.Select(limit => limit.Lower998).Where(double.IsFinite),
            .. shown
                .Select(limit => Math.Min(limit.Upper998, picture.Ceiling ?? double.MaxValue))
                .Where(double.IsFinite),
        ];
        var fromZero = picture.FromZero && values.Min() <= FromZeroBelow * values.Max();
        return new FunnelScale(
            size.Left + LeftMore(picture),
            14,
            size.Width - size.Right,
            size.Height - 52,
            ValueRange.Of(from, largest, from == 0, largest * 1.04),
            ValueRange.Of(values.Min(), values.Max(), fromZero, picture.Ceiling)
        );
    }

    private const double FromZeroBelow = 0.35;

    /// <summary>The unit stands at every tick.</summary>
    private static int LeftMore(FunnelPicture picture) => picture.Format.Unit is { Length: > 0 and <= 2 } ? 14 : 0;

    public int X(double size) =>
        (int)Math.Round(Left + (Math.Clamp((size - Sizes.Min) / (Sizes.Max - Sizes.Min), 0, 1) * (Right - Left)));

    public bool Shows(double value) => value >= Values.Min && value <= Values.Max;

    public int Y(double value)
    {
        var share = (value - Values.Min) / (Values.Max - Values.Min);
        return (int)Math.Round(Bottom - (Math.Clamp(share, 0, 1) * (Bottom - Top)));
    }
}
