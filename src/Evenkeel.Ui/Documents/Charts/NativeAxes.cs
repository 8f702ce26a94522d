using System.Globalization;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using AxisId = DocumentFormat.OpenXml.Drawing.Charts.AxisId;

namespace Evenkeel.Ui;

internal static class NativeAxes
{
    private const int MostLabels = 9;

    // A hundredth of a degree: Office draws them level, and LibreOffice, which knows no "every fourth label", leaves out those that would touch.
    private const int AlmostLevel = 600;

    public static CategoryAxis OfPeriods(int count, ChartInk ink, uint id, uint other)
    {
        var each = Math.Max(1, (int)Math.Ceiling((double)count / MostLabels));
        return new CategoryAxis(
            new AxisId { Val = id },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }),
            new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Bottom },
            new NumberingFormat { FormatCode = "@", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.Outside },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            ChartInk.Shape(ChartInk.Line(ChartInk.Second, 0.75)),
            ink.Text(turned: AlmostLevel),
            new CrossingAxis { Val = other },
            new Crosses { Val = CrossesValues.Minimum },
            new AutoLabeled { Val = false },
            new LabelAlignment { Val = LabelAlignmentValues.Center },
            new LabelOffset { Val = 60 },
            new TickLabelSkip { Val = each },
            new TickMarkSkip { Val = each },
            new NoMultiLevelLabels { Val = true }
        );
    }

    /// <summary>From where the page's axis begins; upwards it is free, so that a high number that somebody adds is seen, but for a measure that itself has an end (100 %).</summary>
    public static ValueAxis OfValues(ChartPicture picture, ValueRange range, ChartInk ink, uint id, uint other)
    {
        var scaling = new Scaling(new Orientation { Val = OrientationValues.MinMax });
        if (picture.Ceiling is { } most && range.Max >= most)
        {
            scaling.Append(new MaxAxisValue { Val = most });
        }

        scaling.Append(new MinAxisValue { Val = range.Min });
        return new ValueAxis(
            new AxisId { Val = id },
            scaling,
            new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Left },
            new MajorGridlines(ChartInk.Shape(ChartInk.Line(ChartInk.Rule, 0.75))),
            new NumberingFormat { FormatCode = Code(range.TickDecimals), SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            ChartInk.Shape(ChartInk.NoLine()),
            ink.Text(),
            new CrossingAxis { Val = other },
            new Crosses { Val = CrossesValues.AutoZero },
            new CrossBetween { Val = CrossBetweenValues.Between },
            new MajorUnit { Val = range.Step }
        );
    }

    /// <summary>How Excel writes a number of this measure: "#,##0.0" and its unit.</summary>
    public static string Code(MeasureFormat format)
    {
        const int shortest = 6;
        var unit = XmlText.Line(format.Unit).Replace("\"", "", StringComparison.Ordinal);
        return unit.Length is 0 or > shortest ? Code(format.Decimals) : $"{Code(format.Decimals)}\"\u00a0{unit}\"";
    }

    private static string Code(int decimals) =>
        decimals == 0 ? "#,##0" : string.Create(CultureInfo.InvariantCulture, $"#,##0.{new string('0', decimals)}");
}
