namespace Evenkeel.Ui;

/// <summary>The lines of a chart: data, centre, limits, target. Each breaks where a number is missing or a phase ends.</summary>
internal static class ChartLines
{
    public static string Data(ChartPicture picture, double[] values, in PlotScale scale)
    {
        var svg = new SvgText();
        var (drawing, x, y) = (false, 0, 0);
        for (var index = 0; index < values.Length; index++)
        {
            drawing &= !StartsPhase(picture, index);
            if (!double.IsFinite(values[index]))
            {
                drawing = false;
                continue;
            }
            var (nextX, nextY) = (scale.X(index), scale.Y(values[index]));
            _ = drawing ? svg.LineBy(nextX - x, nextY - y) : svg.MoveTo(nextX, nextY);
            (drawing, x, y) = (true, nextX, nextY);
        }
        return svg.ToString();
    }

    /// <summary>A line of steps, half a period to each side of a point, so that varying limits are seen to vary.</summary>
    public static string Steps(ChartPicture picture, ReadOnlySpan<double> levels, in PlotScale scale)
    {
        var svg = new SvgText();
        var (drawing, y) = (false, 0);
        for (var index = 0; index < levels.Length; index++)
        {
            drawing &= !StartsPhase(picture, index);
            if (!scale.Shows(levels[index]))
            {
                drawing = false;
                continue;
            }
            var level = scale.Y(levels[index]);
            if (!drawing)
            {
                svg.MoveTo(scale.Before(index) + (StartsPhase(picture, index) ? 3 : 0), level);
            }
            else if (level != y)
            {
                svg.Raw('V').Int(level);
            }
            (drawing, y) = (true, level);
            if (index + 1 == levels.Length || EndsStep(picture, levels, index, level, scale))
            {
                svg.Raw('H').Int(scale.Before(index + 1) - (StartsPhase(picture, index + 1) ? 3 : 0));
            }
        }
        return svg.ToString();
    }

    public static string Target(ChartPicture picture, in PlotScale scale)
    {
        if (picture.Targets.Count == 0)
        {
            return "";
        }
        var levels = new double[picture.Result.Count];
        Array.Fill(levels, double.NaN);
        for (var index = picture.First; index <= picture.Last; index++)
        {
            levels[index] = picture.TargetAt(index) ?? double.NaN;
        }
        return Steps(picture, levels, scale);
    }

    /// <summary>As wide as its points; one that ends with the last point reaches the edge.</summary>
    public static string Aim(ChartAim aim, in PlotScale scale) =>
        new SvgText()
            .MoveTo(scale.Before(aim.First), scale.Y(aim.Value))
            .Raw('H')
            .Int(scale.Before(aim.Last + 1))
            .ToString();

    private static bool EndsStep(
        ChartPicture picture,
        ReadOnlySpan<double> levels,
        int index,
        int level,
        in PlotScale scale
    ) => StartsPhase(picture, index + 1) || !scale.Shows(levels[index + 1]) || scale.Y(levels[index + 1]) != level;

    private static bool StartsPhase(ChartPicture picture, int index)
    {
        foreach (var phase in picture.Result.Phases)
        {
            if (phase.Start == index)
            {
                return index > 0;
            }
        }
        return false;
    }
}
