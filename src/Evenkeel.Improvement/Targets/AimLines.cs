using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Targets;

/// <summary>What a project wants of a measure, and where that was at the start, as lines on its chart.</summary>
internal static class AimLines
{
    public const string Wanted = "Wanted";
    public const string Start = "Baseline";

    /// <summary>The day from which something is wanted: the project's first, or that of a change which was tested before anybody wrote the project down.</summary>
    public static DateOnly Began(Project project, IEnumerable<PdsaCycle> cycles)
    {
        var started = UkTime.DayOf(project.StartedAt);
        return cycles.Min(cycle => cycle.BeganOn) is { } change && change < started ? change : started;
    }

    /// <summary>A chart that is read against predictions has no level, and no line is drawn on it.</summary>
    public static ChartPicture On(ChartPicture picture, ProjectMeasure measure, DateOnly began)
    {
        var last = picture.Result.Count - 1;
        if (last < 0 || picture.IsAgainstPrediction)
        {
            return picture;
        }

        var aims = new List<ChartAim>();
        if (measure.Baseline is { } start)
        {
            var (first, end) = StartOf(picture, measure, began);
            aims.Add(new ChartAim(Start, start, first, end, ChartAimKind.Start));
        }

        if (measure.Wanted is { } wanted)
        {
            // Where no point came since, it stands at the edge all the same.
            var since = Math.Min(last, picture.Periods.Count(day => day <= began));
            aims.Add(new ChartAim(Wanted, wanted, since, last, ChartAimKind.Wanted));
        }

        return picture with
        {
            Aims = aims,
        };
    }

    /// <summary>Over the points of which it was worked out, as far as they came before; one that was typed, over all that did.</summary>
    private static (int First, int Last) StartOf(ChartPicture picture, ProjectMeasure measure, DateOnly began)
    {
        var from = measure.BaselineFrom ?? DateOnly.MinValue;
        // Of the first phase of a chart that begins with the project, all points came since.
        var until = measure.BaselineUntil is { } day && (day < began || from > began) ? day : began;
        var before = Math.Min(picture.Periods.Count(day => day < from), picture.Result.Count - 1);
        return (before, Math.Max(before, picture.Periods.Count(day => day <= until) - 1));
    }
}
