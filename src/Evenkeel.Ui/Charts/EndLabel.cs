namespace Evenkeel.Ui;

/// <summary>The words at the right end of a line.</summary>
internal readonly record struct EndLabel(int Y, string Kind, string Words)
{
    private const int LineHeight = 17;

    public static void Draw(SvgText svg, List<EndLabel> labels, int x, int bottom)
    {
        labels.Sort((one, other) => one.Y.CompareTo(other.Y));
        Spread(labels, bottom);
        foreach (var label in labels)
        {
            svg.Label(label.Kind, x, label.Y + 5, label.Words);
        }
    }

    private static void Spread(List<EndLabel> labels, int bottom)
    {
        for (var index = 1; index < labels.Count; index++)
        {
            var least = labels[index - 1].Y + LineHeight;
            labels[index] = labels[index] with { Y = Math.Max(labels[index].Y, least) };
        }
        var most = bottom;
        for (var index = labels.Count - 1; index >= 0; index--)
        {
            labels[index] = labels[index] with { Y = Math.Min(labels[index].Y, most) };
            most = labels[index].Y - LineHeight;
        }
    }
}
