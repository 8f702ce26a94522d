namespace Evenkeel.Ui;

/// <summary>The words at the right end of a line; on a narrow chart the value stands below them.</summary>
internal readonly record struct EndLabel(int Y, string Kind, string Words, string Value = "")
{
    private const int LineHeight = 17;

    /// <summary>Said without its value, in one row of a narrow chart.</summary>
    public bool IsBrief { get; init; }

    /// <summary>Whether all of them have room on a narrow chart.</summary>
    public static bool Fit(List<EndLabel> labels, int top, int bottom) =>
        labels.Count * 2 * LineHeight <= bottom - top + LineHeight;

    public static void Draw(SvgText svg, List<EndLabel> labels, int x, int bottom, bool isNarrow = false)
    {
        var height = isNarrow ? 2 * LineHeight : LineHeight;
        foreach (var label in Apart(labels, isNarrow ? bottom - LineHeight : bottom, height))
        {
            if (!isNarrow)
            {
                svg.Label(label.Kind, x, label.Y + 5, $"{label.Words} {label.Value}".TrimEnd());
                continue;
            }

            svg.Label(label.Kind, x, label.Y + 5, label.Words);
            if (!label.IsBrief)
            {
                svg.Label(label.Kind, x, label.Y + 5 + LineHeight, label.Value);
            }
        }
    }

    /// <summary>From the top down, each so far from the one before it that they do not touch.</summary>
    public static List<EndLabel> Apart(List<EndLabel> labels, int bottom, int height)
    {
        labels.Sort((one, other) => one.Y.CompareTo(other.Y));
        for (var index = 1; index < labels.Count; index++)
        {
            var least = labels[index - 1].Y + labels[index - 1].Of(height);
            labels[index] = labels[index] with { Y = Math.Max(labels[index].Y, least) };
        }
        var most = bottom;
        for (var index = labels.Count - 1; index >= 0; index--)
        {
            labels[index] = labels[index] with { Y = Math.Min(labels[index].Y, most) };
            most = labels[index].Y - (index > 0 ? labels[index - 1].Of(height) : 0);
        }

        return labels;
    }

    private int Of(int height) => IsBrief ? height / 2 : height;
}
