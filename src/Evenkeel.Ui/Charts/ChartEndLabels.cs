namespace Evenkeel.Ui;

/// <summary>What stands at the right end of a line.</summary>
/// <param name="Kind">The class of its letters.</param>
/// <param name="Point">The last point at which the line is drawn.</param>
internal readonly record struct EndWords(string Kind, string Word, double Value, int Point, MeasureFormat Format);

/// <summary>What the lines are, said at their right end with their value; moved apart where they would touch.</summary>
internal static class ChartEndLabels
{
    public const string Upper = "Upper limit";
    public const string Lower = "Lower limit";
    public const string Target = "Target";

    public static void Draw(SvgText svg, ChartPicture picture, ChartLevels levels, ChartSize size, in PlotScale scale)
    {
        var labels = new List<EndLabel>();
        foreach (var end in Of(picture, levels, size.IsNarrow))
        {
            if (scale.Shows(end.Value))
            {
                var word = size.IsNarrow ? end.Word.Replace(" limit", "", StringComparison.Ordinal) : end.Word;
                labels.Add(new EndLabel(scale.Y(end.Value), end.Kind, word, end.Format.Text(end.Value)));
            }
        }

        EndLabel.Draw(svg, labels, scale.Right + 8, scale.Bottom, size.IsNarrow);
    }

    public static IEnumerable<EndWords> Of(ChartPicture picture, ChartLevels levels, bool isNarrow)
    {
        if (picture.Result.Count == 0)
        {
            return [];
        }

        // Lines beside points that are not shown are drawn at whole numbers, and say no more.
        var format = isNarrow ? picture.Format.Brief : picture.Format;
        var fine = picture.Hidden.Count > 0 ? format with { Decimals = 0 } : format.Finer;
        var last = picture.Result.Count - 1;
        EndWords[] all =
        [
            Last("ln", Upper, levels.Upper, fine),
            Last("ln b", picture.CentreWord, levels.Centre, fine),
            Last("ln", Lower, levels.Lower, fine),
            new("ln", Target, picture.TargetAt(last) ?? double.NaN, last, format),
        ];
        return all.Where(end => double.IsFinite(end.Value));
    }

    /// <summary>
    /// Limits vary on p and u charts and are missing where a point is: the last that is there speaks. A limit that has left the range of the
    /// measure is not drawn there, and its old value would mislead.
    /// </summary>
    private static EndWords Last(string kind, string word, double[] levels, MeasureFormat format)
    {
        const int back = 3;
        for (var index = levels.Length - 1; index >= Math.Max(0, levels.Length - back); index--)
        {
            if (double.IsFinite(levels[index]))
            {
                return new EndWords(kind, word, levels[index], index, format);
            }
        }

        return new EndWords(kind, word, double.NaN, 0, format);
    }
}
