using DocumentFormat.OpenXml.Drawing.Charts;

namespace Evenkeel.Ui;

/// <summary>Where the plot stands in its frame, and how far the words at the ends of the lines are moved apart.</summary>
internal static class NativePlace
{
    private const double LeftEdge = 0.075;
    private const double TopEdge = 0.05;
    private const double Width = 0.725;
    private const double Height = 0.8;

    private const double Row = 1.25;

    public static Layout Plot() =>
        new(
            new ManualLayout(
                new LayoutTarget { Val = LayoutTargetValues.Inner },
                new LeftMode { Val = LayoutModeValues.Edge },
                new TopMode { Val = LayoutModeValues.Edge },
                new Left { Val = LeftEdge },
                new Top { Val = TopEdge },
                new Width { Val = Width },
                new Height { Val = Height }
            )
        );

    /// <summary>By the name of the line: by how much of the frame's height its words move down. Those of the start stand where its line ends, and touch no others.</summary>
    public static Dictionary<string, double> Ends(ChartSheet sheet, ValueRange range, ChartInk ink)
    {
        var ends = sheet
            .Columns.Where(column => column.End is not null && column.Kind != SheetKind.Start)
            .Select(column => new EndLabel(Y(column.End!.Value.Value, range), "", column.Name))
            .ToList();
        var before = ends.ToDictionary(end => end.Words, end => end.Y);
        var bottom = (int)(1000 * (TopEdge + Height));
        return EndLabel
            .Apart(ends, bottom, (int)(1000 * Row * ink.Letters / ink.Height))
            .ToDictionary(end => end.Words, end => (end.Y - before[end.Words]) / 1000.0);
    }

    private static int Y(double value, ValueRange range) =>
        (int)(1000 * (TopEdge + (Height * (1 - ((value - range.Min) / (range.Max - range.Min))))));
}
