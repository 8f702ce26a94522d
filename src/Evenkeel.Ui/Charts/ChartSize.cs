namespace Evenkeel.Ui;

/// <summary>The paper that a chart is drawn on, in CSS pixels, and the room around the plot.</summary>
public sealed record ChartSize(string Name, int Width, int Height, int Left, int Right, int DateTicks)
{
    /// <summary>A measure's page, and print.</summary>
    public static ChartSize Large { get; } = new("wide", 920, 400, 48, 136, 9);

    /// <summary>A phone.</summary>
    public static ChartSize Phone { get; } = new("narrow", 358, 320, 36, 84, 4);

    /// <summary>One of many on a page.</summary>
    public static ChartSize Small { get; } = new("small", 360, 220, 36, 84, 4);

    internal bool IsNarrow => Width < 600;
}
