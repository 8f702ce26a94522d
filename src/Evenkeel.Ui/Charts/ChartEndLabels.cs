namespace Evenkeel.Ui;

/// <summary>What stands at the right end of a line.</summary>
/// <param name="Kind">The class of its letters.</param>
/// <param name="Point">The last point at which the line is drawn.</param>
internal readonly record struct EndWords(string Kind, string Word, double Value, int Point, MeasureFormat Format)
{
    /// <summary>A project says it: where it lies beyond the axis, its words stand at the edge.</summary>
    public bool IsAim { get; init; }
}

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
                var word = size.IsNarrow ? Short(end.Word) : end.Word;
                labels.Add(new EndLabel(scale.Y(end.Value), end.Kind, word, end.Format.Text(end.Value)));
            }
            else if (end.IsAim)
            {
                var (edge, where) = end.Value > scale.Range.Max ? (scale.Top, "above") : (scale.Bottom, "below");
                labels.Add(new EndLabel(edge, end.Kind, end.Word, $"{end.Format.Text(end.Value)} ({where})"));
            }
        }

        if (size.IsNarrow && !EndLabel.Fit(labels, scale.Top, scale.Bottom))
        {
            labels = labels.ConvertAll(label => IsLimit(label) ? label with { IsBrief = true } : label);
        }

        EndLabel.Draw(svg, labels, scale.Right + 8, scale.Bottom, size.IsNarrow);
    }

    private static string Short(string word) => word.Replace(" limit", "", StringComparison.Ordinal);

    /// <summary>On a narrow chart. Where there is no room for all numbers, those of the limits can be read from the axis.</summary>
    private static bool IsLimit(EndLabel label) => label.Words == Short(Upper) || label.Words == Short(Lower);

    public static IEnumerable<EndWords> Of(ChartPicture picture, ChartLevels levels, bool isNarrow)
    {
        if (picture.Result.Count == 0)
        {
            return [];
        }

        // Lines beside points that are not shown are drawn at whole numbers, and say no more.
        var format = isNarrow ? picture.Format.Brief : picture.Format;
        var fine = picture.Hidden.Count > 0 ? format with { Decimals = 0 } : format.Finer;
        var last = picture.Last;
        EndWords[] all =
        [
            Last("ln", Upper, levels.Upper[..(last + 1)], fine),
            Last("ln b", picture.CentreWord, levels.Centre[..(last + 1)], fine),
            Last("ln", Lower, levels.Lower[..(last + 1)], fine),
            new("ln", Target, picture.TargetAt(last) ?? double.NaN, last, format),
            .. picture
                .AimsShown()
                .Select(aim => new EndWords("ln", aim.Word, aim.Value, aim.Last, fine) { IsAim = true }),
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
