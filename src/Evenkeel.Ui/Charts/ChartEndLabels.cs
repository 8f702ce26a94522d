using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>What the lines are, said at their right end with their value; moved apart where they would touch.</summary>
internal static class ChartEndLabels
{
    public static void Draw(SvgText svg, ChartPicture picture, ChartSize size, in PlotScale scale)
    {
        var labels = Labels(picture, size, scale);
        EndLabel.Draw(svg, labels, scale.Right + 8, scale.Bottom);
    }

    private static List<EndLabel> Labels(ChartPicture picture, ChartSize size, in PlotScale scale)
    {
        var labels = new List<EndLabel>();
        var (result, format) = (picture.Result, size.IsNarrow ? picture.Format.Brief : picture.Format);
        var fine = format.Finer;
        if (result.Count == 0)
        {
            return labels;
        }
        Add(labels, scale, LastOf(result.Upper3), "ln", size.IsNarrow ? "Upper" : "Upper limit", fine);
        Add(
            labels,
            scale,
            LastOf(result.Centre),
            "ln b",
            size.IsNarrow && picture.CentreWord == "Average" ? "Mean" : picture.CentreWord,
            fine
        );
        Add(labels, scale, LastOf(result.Lower3), "ln", size.IsNarrow ? "Lower" : "Lower limit", fine);
        Add(labels, scale, picture.TargetAt(result.Count - 1) ?? double.NaN, "ln", "Target", format);
        return labels;
    }

    private static void Add(
        List<EndLabel> labels,
        in PlotScale scale,
        double value,
        string kind,
        string word,
        MeasureFormat format
    )
    {
        if (scale.Shows(value))
        {
            labels.Add(new EndLabel(scale.Y(value), kind, $"{word} {format.Text(value)}"));
        }
    }

    /// <summary>Limits vary on p and u charts and are missing where a point is: the last that is there speaks.</summary>
    private static double LastOf(ReadOnlySpan<double> levels)
    {
        for (var index = levels.Length - 1; index >= 0; index--)
        {
            if (double.IsFinite(levels[index]))
            {
                return levels[index];
            }
        }
        return double.NaN;
    }
}
