namespace Evenkeel.Ui;

/// <summary>From size and value to pixels.</summary>
internal sealed record FunnelScale(int Left, int Top, int Right, int Bottom, ValueRange Sizes, ValueRange Values)
{
    public static FunnelScale Of(FunnelPicture picture, ChartSize size)
    {
        var values = picture.Points.Select(point => point.Value).Append(picture.Centre).ToList();
        var largest = picture.Points.Select(point => point.Size).DefaultIfEmpty(1).Max();
        // Limits of the smallest units run off to both sides: the axis follows the points and a part of the curves.
        var shown = picture.Curve.Where(limit => limit.Size >= largest / 12).ToList();
        values.AddRange(shown.Select(limit => limit.Lower998).Where(double.IsFinite));
        values.AddRange(shown.Select(limit => limit.Upper998).Where(double.IsFinite));
        return new FunnelScale(
            size.Left,
            14,
            size.Width - size.Right,
            size.Height - 52,
            ValueRange.Of(0, largest, true, largest * 1.04),
            ValueRange.Of(values.Min(), values.Max(), picture.FromZero, picture.Ceiling)
        );
    }

    public int X(double size) =>
        (int)Math.Round(Left + (Math.Min(1, (size - Sizes.Min) / (Sizes.Max - Sizes.Min)) * (Right - Left)));

    public int Y(double value)
    {
        var share = (value - Values.Min) / (Values.Max - Values.Min);
        return (int)Math.Round(Bottom - (Math.Clamp(share, 0, 1) * (Bottom - Top)));
    }
}
