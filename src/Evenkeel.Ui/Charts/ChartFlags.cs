namespace Evenkeel.Ui;

/// <summary>Why a phase begins, above the plot; what happened, as numbers under the axis.</summary>
internal static class ChartFlags
{
    private const int LetterWidth = 7;
    private const int Radius = 9;

    public static void Draw(SvgText svg, ChartPicture picture, in PlotScale scale)
    {
        DrawPhases(svg, picture, scale);
        DrawMarks(svg, picture, scale);
    }

    private static void DrawPhases(SvgText svg, ChartPicture picture, in PlotScale scale)
    {
        var phases = picture.Result.Phases;
        for (var phase = 1; phase < phases.Length; phase++)
        {
            var x = scale.Before(phases[phase].Start);
            svg.Path("ph", $"M{x} {scale.Top - 18}V{scale.Bottom}");
            var reason = phase - 1 < picture.PhaseReasons.Count ? picture.PhaseReasons[phase - 1] : "New limits";
            var until = phase + 1 < phases.Length ? scale.Before(phases[phase + 1].Start) : scale.Right;
            svg.Label("fl", x + 6, scale.Top - 8, Fit(reason, (until - x - 12) / LetterWidth));
        }
    }

    private static void DrawMarks(SvgText svg, ChartPicture picture, in PlotScale scale)
    {
        var free = int.MinValue;
        for (var mark = 0; mark < picture.Marks.Count; mark++)
        {
            var x = Math.Max(scale.X(picture.Marks[mark].Index), free);
            free = x + (2 * Radius) + 2;
            var y = scale.Bottom + 54;
            svg.Path("mk", $"M{scale.X(picture.Marks[mark].Index)} {scale.Bottom}V{scale.Bottom + 5}");
            var circle = new SvgText();
            PointShape.Draw(circle, 0, x, y, Radius);
            svg.Path("mc", circle.ToString())
                .Label("mn", x, y + 4, (mark + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static string Fit(string words, int letters) =>
        words.Length <= letters ? words
        : letters < 4 ? ""
        : string.Concat(words.AsSpan(0, letters - 1).TrimEnd(" :,;."), "…");
}
