namespace Evenkeel.Ui;

/// <summary>What the lines are, said at their right end with their value; moved apart where they would touch.</summary>
internal static class ChartEndLabels
{
    public static void Draw(SvgText svg, ChartPicture picture, ChartLevels levels, ChartSize size, in PlotScale scale)
    {
        var labels = Labels(picture, levels, size, scale);
        EndLabel.Draw(svg, labels, scale.Right + 8, scale.Bottom, size.IsNarrow);
    }

    private static List<EndLabel> Labels(ChartPicture picture, ChartLevels levels, ChartSize size, in PlotScale scale)
    {
        var labels = new List<EndLabel>();
        if (picture.Result.Count == 0)
        {
            return labels;
        }

        // Lines beside points that are not shown are drawn at whole numbers, and say no more.
        var format = size.IsNarrow ? picture.Format.Brief : picture.Format;
        var fine = picture.Hidden.Count > 0 ? format with { Decimals = 0 } : format.Finer;
        Add(labels, scale, LastOf(levels.Upper), "ln", size.IsNarrow ? "Upper" : "Upper limit", fine);
        Add(labels, scale, LastOf(levels.Centre), "ln b", picture.CentreWord, fine);
        Add(labels, scale, LastOf(levels.Lower), "ln", size.IsNarrow ? "Lower" : "Lower limit", fine);
        Add(labels, scale, picture.TargetAt(picture.Result.Count - 1) ?? double.NaN, "ln", "Target", format);
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
            labels.Add(new EndLabel(scale.Y(value), kind, word, format.Text(value)));
        }
    }

    /// <summary>
    /// Limits vary on p and u charts and are missing where a point is: the last that is there speaks. A limit that has left the range of the
    /// measure is not drawn there, and its old value would mislead.
    /// </summary>
    private static double LastOf(double[] levels)
    {
        const int back = 3;
        for (var index = levels.Length - 1; index >= Math.Max(0, levels.Length - back); index--)
        {
            if (double.IsFinite(levels[index]))
            {
                return levels[index];
            }
        }
        return double.NaN;
    }
}
