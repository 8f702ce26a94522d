namespace Evenkeel.Ui;

/// <summary>From point and value to pixels.</summary>
internal readonly record struct PlotScale(int Left, int Top, int Right, int Bottom, int Count, ValueRange Range)
{
    /// <summary>The point at the left edge.</summary>
    public int First { get; init; }

    public double Spacing => Count == 0 ? Right - Left : (double)(Right - Left) / Count;

    public int X(int index) => (int)Math.Round(Left + ((index - First + 0.5) * Spacing));

    /// <summary>The boundary before a point.</summary>
    public int Before(int index) => (int)Math.Round(Left + ((index - First) * Spacing));

    /// <summary>Whether a line at this value lies on the plot.</summary>
    public bool Shows(double value) => Range.Holds(value);

    public int Y(double value)
    {
        var share = (value - Range.Min) / (Range.Max - Range.Min);
        return (int)Math.Round(Bottom - (Math.Clamp(share, -0.02, 1.02) * (Bottom - Top)));
    }
}
