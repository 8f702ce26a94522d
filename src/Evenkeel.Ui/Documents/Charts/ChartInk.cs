using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Evenkeel.Ui;

/// <summary>Colours, lines and letters of a native chart: those of the charts on our pages.</summary>
/// <param name="Letters">Their size in points.</param>
/// <param name="Height">Of the frame in points.</param>
internal sealed record ChartInk(double Letters, double Height)
{
    public const string Ink = "212B32";
    public const string Second = "4C6272";
    public const string Rule = "D8DDE0";
    public const string Paper = "FFFFFF";

    /// <summary>Of the points, by their shape (<see cref="PointShape"/>).</summary>
    public static readonly string[] Points = ["5B6B75", "1B7FB8", "B85C00", "6B3FA0"];

    private const int PerPoint = 12_700;

    public static Outline NoLine() => new(new NoFill());

    public static Outline Line(string colour, double points, PresetLineDashValues? dash = null)
    {
        var line = new Outline(Fill(colour)) { Width = (int)(points * PerPoint), CapType = LineCapValues.Round };
        if (dash is { } kind)
        {
            line.Append(new PresetDash { Val = kind });
        }

        line.Append(new Round());
        return line;
    }

    public static Outline LineOf(SheetKind kind) =>
        kind switch
        {
            SheetKind.Data => Line(Second, 1.5),
            SheetKind.Centre => Line(Ink, 1.25),
            SheetKind.Limit => Line(Second, 1.25, PresetLineDashValues.Dash),
            SheetKind.Target => Line(Ink, 1.75, PresetLineDashValues.SystemDot),
            SheetKind.Wanted => Line(Ink, 1.75, PresetLineDashValues.LargeDash),
            SheetKind.Start => Line(Ink, 0.75, PresetLineDashValues.DashDot),
            _ => NoLine(),
        };

    public static SolidFill Fill(string colour) => new(new RgbColorModelHex { Val = colour });

    public static C.ChartShapeProperties Shape(params OpenXmlElement[] parts) => new(parts);

    public C.TextProperties Text(string colour = Second, bool isBold = false, int? turned = null, double share = 1) =>
        new(
            turned is { } angle ? new BodyProperties { Rotation = angle } : new BodyProperties(),
            new ListStyle(),
            new Paragraph(
                new ParagraphProperties(
                    new DefaultRunProperties(Fill(colour)) { FontSize = (int)(Letters * share) * 100, Bold = isBold }
                ),
                new EndParagraphRunProperties { Language = OfficeParts.Language }
            )
        );

    public static C.Marker Marker(C.MarkerStyleValues shape, byte size, string fill, Outline line) =>
        new(new C.Symbol { Val = shape }, new C.Size { Val = size }, Shape(Fill(fill), line));

    public static C.Marker NoMarker() => new(new C.Symbol { Val = C.MarkerStyleValues.None });
}
