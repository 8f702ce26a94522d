using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using Index = DocumentFormat.OpenXml.Drawing.Charts.Index;

namespace Evenkeel.Ui;

/// <summary>The lines of a native chart: each refers to its column of the sheet and keeps a copy of what stands there.</summary>
/// <param name="moved">How far the words at the end of a line are moved down, by its name.</param>
internal sealed class NativeSeries(
    ChartPicture picture,
    ChartSheet sheet,
    ChartInk ink,
    Dictionary<string, double> moved
)
{
    private const double FlagLetters = 0.8;
    private readonly int count = sheet.Labels.Count;
    private uint made;

    /// <summary>
    /// Data are drawn twice from the same cells, as a line and as points on it: a colour of a point is else a colour of the line that leads to it, or none, by
    /// the program that opens it.
    /// </summary>
    public IEnumerable<LineChartSeries> Of(int column)
    {
        var line = sheet.Columns[column];
        if (line.Kind != SheetKind.Data)
        {
            return [Series(column, ChartInk.LineOf(line.Kind), ChartInk.NoMarker(), [])];
        }

        var usual = NativePoints.Usual(count);
        return
        [
            Series(column, ChartInk.LineOf(line.Kind), ChartInk.NoMarker(), NativePoints.Breaks(picture, line)),
            Series(column, ChartInk.NoLine(), usual, NativePoints.Of(picture, line)),
        ];
    }

    private LineChartSeries Series(int column, A.Outline look, Marker marker, IEnumerable<DataPoint> points)
    {
        var line = sheet.Columns[column];
        var series = new LineChartSeries(
            new Index { Val = made },
            new Order { Val = made++ },
            new SeriesText(Name(column + 1, line.Name)),
            ChartInk.Shape(look),
            marker
        );
        series.Append(points);
        if (LabelsOf(line) is { } labels)
        {
            series.Append(labels);
        }

        series.Append(
            new CategoryAxisData(Periods()),
            new Values(Numbers(column + 1, line.Values)),
            new Smooth { Val = false }
        );
        return series;
    }

    private static StringReference Name(int column, string name) =>
        new(
            new Formula(SheetPlaces.Head(column)),
            new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(name)) { Index = 0 })
        );

    private StringReference Periods()
    {
        var copy = new StringCache(new PointCount { Val = (uint)count });
        copy.Append(sheet.Labels.Select((label, at) => new StringPoint(new NumericValue(label)) { Index = (uint)at }));
        return new StringReference(new Formula(SheetPlaces.Rows(0, count)), copy);
    }

    private NumberReference Numbers(int column, double[] values)
    {
        var copy = new NumberingCache(new FormatCode("General"), new PointCount { Val = (uint)count });
        for (var at = 0; at < values.Length; at++)
        {
            if (double.IsFinite(values[at]))
            {
                copy.Append(new NumericPoint(new NumericValue(SheetPlaces.Number(values[at]))) { Index = (uint)at });
            }
        }

        return new NumberReference(new Formula(SheetPlaces.Rows(column, count)), copy);
    }

    private DataLabels? LabelsOf(SheetColumn line) =>
        line.Kind == SheetKind.Flags ? Numbered()
        : line.End is { } end ? Said(line, end)
        : null;

    /// <summary>What the line is and its value, at its end: there is no legend to look up.</summary>
    private DataLabels Said(SheetColumn line, EndWords end)
    {
        var label = new DataLabel(new Index { Val = (uint)end.Point });
        if (moved.GetValueOrDefault(line.Name) is not 0 and var down)
        {
            label.Append(new Layout(new ManualLayout(new Left { Val = 0 }, new Top { Val = down })));
        }

        label.Append(
            new NumberingFormat { FormatCode = NativeAxes.Code(end.Format), SourceLinked = false },
            ChartInk.Shape(new A.NoFill(), ChartInk.NoLine()),
            ink.Text(ChartInk.Ink, line.Kind == SheetKind.Centre),
            new DataLabelPosition { Val = DataLabelPositionValues.Right }
        );
        label.Append(Shows(value: true, name: true));
        label.Append(new Separator(" "));
        return All(label);
    }

    /// <summary>The numbers of what happened, in the order of the list below the chart.</summary>
    private DataLabels Numbered()
    {
        // What happened after the last point has none to stand at: it is in the list.
        var marks = picture
            .Marks.Select((mark, at) => (mark.Index, Number: at + 1))
            .Where(mark => mark.Index < picture.Result.Count)
            .GroupBy(mark => mark.Index);
        return All([
            .. marks.OrderBy(group => group.Key).Select(group => Flag(group.Key, group.Select(m => m.Number))),
        ]);
    }

    private DataLabel Flag(int index, IEnumerable<int> numbers)
    {
        var text = string.Join(",", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        var written = new A.Run(
            new A.RunProperties(ChartInk.Fill(ChartInk.Ink))
            {
                Language = OfficeParts.Language,
                FontSize = (int)(FlagLetters * ink.Letters) * 100,
                Bold = true,
            },
            new A.Text(text)
        );
        var label = new DataLabel(
            new Index { Val = (uint)index },
            new ChartText(new RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(written))),
            ChartInk.Shape(ChartInk.Fill(ChartInk.Paper), ChartInk.Line(ChartInk.Ink, 0.75)),
            ink.Text(ChartInk.Ink, isBold: true, share: FlagLetters),
            new DataLabelPosition { Val = DataLabelPositionValues.Center }
        );
        label.Append(Shows(value: true, name: false));
        return label;
    }

    private static DataLabels All(params DataLabel[] labels)
    {
        var all = new DataLabels(labels);
        all.Append(Shows(value: false, name: false));
        return all;
    }

    private static OpenXmlElement[] Shows(bool value, bool name) =>
        [
            new ShowLegendKey { Val = false },
            new ShowValue { Val = value },
            new ShowCategoryName { Val = false },
            new ShowSeriesName { Val = name },
            new ShowPercent { Val = false },
            new ShowBubbleSize { Val = false },
        ];
}
