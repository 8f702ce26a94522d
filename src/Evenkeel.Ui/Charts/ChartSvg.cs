namespace Evenkeel.Ui;

/// <summary>Draws a chart as SVG: the same for page, print, download and mail; the same bytes for the same picture anywhere.</summary>
public static class ChartSvg
{
    private const int HeadOfOneLine = 64;
    private const int SentenceLine = 22;
    private const int NoteLine = 20;
    private const int NoteLetter = 8;

    /// <summary>The width of a bold letter of 16 pixels, on average and a little more.</summary>
    private const int SentenceLetter = 9;

    /// <summary>For a page: colours come from its style sheet. The id makes the title's and description's ids unique.</summary>
    public static string Draw(ChartPicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var svg = new SvgText();
        svg.Raw(
            $"<svg class=\"ek-chart ek-chart--{size.Name}\" viewBox=\"0 0 {size.Width} {HeightOf(picture, size)}\" role=\"img\" "
        );
        svg.Raw($"aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\">");
        Body(svg, picture, size, id);
        return svg.Raw("</svg>").ToString();
    }

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public static string File(ChartPicture picture, ChartSize? size = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var paper = size ?? ChartSize.Large;
        var lines = SvgLines.Wrapped(picture.Sentence, (paper.Width - paper.Left) / SentenceLetter);
        var notes = NotesOf(picture, paper);
        var (width, head) = (paper.Width, HeadOfOneLine + (SentenceLine * (lines.Count - 1)));
        var foot = HeightOf(picture, paper) + (notes.Count > 0 ? NoteLine : 0);
        var height = foot + (NoteLine * notes.Count) + head;
        var svg = new SvgText();
        svg.Raw(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 -{head} {width} {height}\" "
        );
        svg.Raw("role=\"img\" aria-labelledby=\"c-t\" aria-describedby=\"c-d\">").Raw(ChartStyle.Sheet);
        svg.Raw($"<rect y=\"-{head}\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>");
        svg.Label("ti", paper.Left, 24 - head, picture.Title);
        for (var line = 0; line < lines.Count; line++)
        {
            svg.Label("se", paper.Left, 48 - head + (SentenceLine * line), lines[line]);
        }

        Body(svg, picture, paper, "c");
        for (var line = 0; line < notes.Count; line++)
        {
            svg.Label("no", paper.Left, foot + (NoteLine * line), notes[line]);
        }

        return svg.Raw("</svg>").ToString();
    }

    /// <summary>What the numbered flags stand for: a file has no list below it but its own.</summary>
    private static List<string> NotesOf(ChartPicture picture, ChartSize paper) =>
        [
            .. picture.Marks.SelectMany(
                (mark, i) =>
                    SvgLines.Wrapped(
                        string.Create(
                            System.Globalization.CultureInfo.InvariantCulture,
                            $"{i + 1}. {UkDate.Plain(mark.On)} · {mark.Kind}: {mark.Text}"
                        ),
                        (paper.Width - paper.Left) / NoteLetter
                    )
            ),
        ];

    /// <summary>Where each point is, for the element that lets a reader walk along the chart: "x y" pairs, an empty one where there is no value.</summary>
    public static string Places(ChartPicture picture, ChartSize size)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var (svg, scale) = (new SvgText(), ScaleOf(picture, size));
        var values = picture.Shown();
        for (var index = 0; index < values.Length; index++)
        {
            _ = index == 0 ? svg : svg.Raw(',');
            var place = picture.PlaceAt(values, index);
            _ = double.IsFinite(place) ? svg.Int(scale.X(index)).Raw(' ').Int(scale.Y(place)) : svg;
        }
        return svg.ToString();
    }

    /// <summary>Where the axis does not start at 0 although the measure could: said below the chart.</summary>
    public static bool HidesZero(ChartPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return picture.FromZero && !ValueRange.Of(picture).StartsAtZero;
    }

    internal static int HeightOf(ChartPicture picture, ChartSize size) =>
        size.Height + (picture.Marks.Count == 0 ? 0 : ChartFlags.HeightOf(picture, ScaleOf(picture, size)));

    private static PlotScale ScaleOf(ChartPicture picture, ChartSize size) =>
        new(
            size.Left,
            picture.Result.Phases.Length > 1 ? 32 : 14,
            size.Width - size.Right,
            size.Height - 44,
            picture.Last - picture.First + 1,
            ValueRange.Of(picture)
        )
        {
            First = picture.First,
        };

    private static void Body(SvgText svg, ChartPicture picture, ChartSize size, string id)
    {
        var (scale, levels) = (ScaleOf(picture, size), picture.Levels());
        svg.Raw($"<title id=\"{id}-t\">")
            .Words(picture.Title)
            .Raw($"</title><desc id=\"{id}-d\">")
            .Words(picture.Sentence + ChartSays.Aims(picture))
            .Raw("</desc>");
        ChartAxes.Draw(svg, picture, size, scale);
        svg.Path("li", ChartLines.Steps(picture, levels.Upper, scale) + ChartLines.Steps(picture, levels.Lower, scale));
        svg.Path("ce", ChartLines.Steps(picture, levels.Centre, scale));
        svg.Path("ta", ChartLines.Target(picture, scale));
        foreach (var aim in picture.AimsShown().Where(aim => scale.Shows(aim.Value)))
        {
            svg.Path(aim.Line, ChartLines.Aim(aim, scale));
        }

        svg.Path("da", ChartLines.Data(picture, picture.Shown(), scale));
        svg.Path("da", ChartLines.Data(picture, picture.ShownBelow(), scale));
        ChartFlags.Draw(svg, picture, scale);
        ChartPoints.Draw(svg, picture, scale);
        ChartEndLabels.Draw(svg, picture, levels, size, scale);
    }
}
