using System.Globalization;

namespace Evenkeel.Ui;

/// <summary>Draws a step chart: days across, the scale up, each line named at its end.</summary>
public static class StepSvg
{
    private const int Top = 16;
    private const int Below = 48;
    private const int LabelHeight = 18;
    private static readonly string[] LineClasses = ["da", "li", "ta"];

    public static ChartSize Wide { get; } = new("wide", 920, 260, 36, 136, 9);
    public static ChartSize Narrow { get; } = new("narrow", 358, 240, 24, 104, 4);

    public static string Draw(StepPicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var svg = new SvgText();
        svg.Raw(
            $"<svg class=\"ek-chart ek-chart--{size.Name}\" viewBox=\"0 0 {size.Width} {size.Height}\" role=\"img\" "
        );
        svg.Raw($"aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\"><title id=\"{id}-t\">").Words(picture.Title);
        svg.Raw($"</title><desc id=\"{id}-d\">").Words(picture.Sentence).Raw("</desc>");
        var plot = new Plot(picture, size);
        DrawAxes(svg, picture, size, plot);
        foreach (var line in picture.Lines)
        {
            DrawLine(svg, line, plot);
        }

        DrawNames(svg, picture, plot);
        return svg.Raw("</svg>").ToString();
    }

    private sealed class Plot(StepPicture picture, ChartSize size)
    {
        private readonly DateOnly first = picture
            .Lines.SelectMany(line => line.Points)
            .Select(point => point.Day)
            .DefaultIfEmpty(picture.Until)
            .Min();

        public int Left { get; } = size.Left;
        public int Right { get; } = size.Width - size.Right;
        public int Bottom { get; } = size.Height - Below;
        public DateOnly From => first;
        public DateOnly Until => picture.Until;

        public int X(DateOnly day)
        {
            var days = Math.Max(1, Until.DayNumber - first.DayNumber);
            return Left + ((Right - Left) * Math.Clamp(day.DayNumber - first.DayNumber, 0, days) / days);
        }

        public int Y(double value) =>
            (int)Math.Round(Bottom - ((Bottom - Top) * Math.Clamp(value, 0, picture.Most) / picture.Most));
    }

    private static void DrawAxes(SvgText svg, StepPicture picture, ChartSize size, Plot plot)
    {
        var (grid, labels, ticks) = (new SvgText(), new SvgText(), new SvgText());
        for (var value = 0; value <= picture.Most; value += StepOf(picture.Most))
        {
            grid.MoveTo(plot.Left, plot.Y(value)).Raw('H').Int(plot.Right);
            labels.Label("ax e", plot.Left - 8, plot.Y(value) + 5, value.ToString(CultureInfo.InvariantCulture));
        }

        var months = Months(plot);
        foreach (
            var tick in DateTicks
                .For(months, PeriodStep.Month, size.DateTicks)
                .Where(tick => months[tick.Index] >= plot.From)
        )
        {
            var x = plot.X(months[tick.Index]);
            ticks.MoveTo(x, plot.Bottom).Raw("v5");
            labels.Label("ax m", x, plot.Bottom + 20, tick.Label);
            if (tick.Year is not null)
            {
                labels.Label("ax m yr", x, plot.Bottom + 36, tick.Year);
            }
        }

        svg.Path("gr", grid.ToString()).Path("tk", ticks.ToString()).Raw(labels.ToString());
    }

    /// <summary>Whole numbers, at most six of them besides 0.</summary>
    private static int StepOf(int most)
    {
        var step = 1;
        for (int[] wider = [2, 5, 10]; most > 6 * step; )
        {
            var power = (int)Math.Pow(10, Math.Floor(Math.Log10(step)));
            step = power * wider.First(w => w * power > step);
        }

        return step;
    }

    private static List<DateOnly> Months(Plot plot)
    {
        var months = new List<DateOnly>();
        for (
            var month = new DateOnly(plot.From.Year, plot.From.Month, 1);
            month <= plot.Until;
            month = month.AddMonths(1)
        )
        {
            months.Add(month);
        }

        return months;
    }

    private static void DrawLine(SvgText svg, StepLine line, Plot plot)
    {
        if (line.Points.Count == 0)
        {
            return;
        }

        var (path, marks) = (new SvgText(), new SvgText());
        path.MoveTo(plot.X(line.Points[0].Day), plot.Y(line.Points[0].Value));
        foreach (var point in line.Points)
        {
            path.Raw('H').Int(plot.X(point.Day)).Raw('V').Int(plot.Y(point.Value));
            PointShape.Draw(
                marks,
                line.Shape == StepShape.Square ? 3 : 0,
                plot.X(point.Day),
                plot.Y(point.Value),
                line.Shape == StepShape.Ring ? 6 : 4
            );
        }

        path.Raw('H').Int(plot.X(plot.Until));
        svg.Path(LineClasses[(int)line.Shape], path.ToString());
        svg.Path(line.Shape == StepShape.Ring ? "ri" : "st", marks.ToString());
    }

    /// <summary>The names stand beside the ends of their lines, and never on each other.</summary>
    private static void DrawNames(SvgText svg, StepPicture picture, Plot plot)
    {
        var next = int.MinValue;
        foreach (
            var line in picture
                .Lines.Where(line => line.Points.Count > 0)
                .OrderByDescending(line => line.Points[^1].Value)
        )
        {
            var last = line.Points[^1].Value;
            var y = Math.Max(plot.Y(last) + 5, next);
            next = y + LabelHeight;
            svg.Label(
                "ln",
                plot.Right + 10,
                y,
                $"{line.Name} {last.ToString(picture.Format, CultureInfo.InvariantCulture)}"
            );
        }
    }
}
