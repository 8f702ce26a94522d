using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;

namespace Evenkeel.Ui;

/// <summary>
/// A measure's chart as Office's own: a line chart that can be restyled and whose numbers can be edited, because the workbook behind it is inside. It draws what
/// the page draws, from the same picture; only steps of varying limits are slopes here, because an Office line chart has none.
/// </summary>
internal static class NativeChart
{
    private const uint Periods = 1;
    private const uint Values = 2;

    public static void Write(ChartPart part, ChartPicture picture, ChartInk ink)
    {
        var sheet = ChartSheet.Of(picture);
        var workbook = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
        using (var bytes = new MemoryStream(ChartWorkbook.Write(sheet)))
        {
            workbook.FeedData(bytes);
        }

        part.ChartSpace = new ChartSpace(
            new Date1904 { Val = false },
            new EditingLanguage { Val = OfficeParts.Language },
            new RoundedCorners { Val = false },
            Plot(picture, sheet, ink),
            ChartInk.Shape(new DocumentFormat.OpenXml.Drawing.NoFill(), ChartInk.NoLine()),
            ink.Text(),
            new ExternalData(new AutoUpdate { Val = false }) { Id = part.GetIdOfPart(workbook) }
        );
    }

    private static Chart Plot(ChartPicture picture, ChartSheet sheet, ChartInk ink)
    {
        var range = ValueRange.Of(picture);
        return new Chart(
            new AutoTitleDeleted { Val = true },
            new PlotArea(
                NativePlace.Plot(),
                Lines(picture, sheet, ink, range),
                NativeAxes.OfPeriods(sheet.Labels.Count, ink, Periods, Values),
                NativeAxes.OfValues(picture, range, ink, Values, Periods),
                ChartInk.Shape(new DocumentFormat.OpenXml.Drawing.NoFill(), ChartInk.NoLine())
            ),
            new PlotVisibleOnly { Val = true },
            new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }
        );
    }

    private static LineChart Lines(ChartPicture picture, ChartSheet sheet, ChartInk ink, ValueRange range)
    {
        var chart = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        var series = new NativeSeries(picture, sheet, ink, NativePlace.Ends(sheet, range, ink));
        chart.Append(InOrder(sheet).SelectMany(series.Of));
        chart.Append(new ShowMarker { Val = true }, new AxisId { Val = Periods }, new AxisId { Val = Values });
        return chart;
    }

    /// <summary>What is drawn later lies on top: the data, whatever column it stands in.</summary>
    private static IEnumerable<int> InOrder(ChartSheet sheet) =>
        Enumerable
            .Range(0, sheet.Columns.Count)
            .OrderBy(column => sheet.Columns[column].Kind == SheetKind.Data)
            .ThenBy(column => column);
}
