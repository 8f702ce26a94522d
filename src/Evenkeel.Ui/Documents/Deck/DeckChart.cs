using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Packaging;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using P = DocumentFormat.OpenXml.Presentation;

namespace Evenkeel.Ui;

/// <summary>A native chart in the layout's place for one, and what stands below it.</summary>
internal static class DeckChart
{
    private const int MostLine = 260;
    private const int MostNotes = 420;
    private static readonly ChartInk Ink = new(12, DeckSize.ChartDown / DeckSize.Point);

    public static void Add(SlidePage page, PaperChart part)
    {
        var chart = page.Part.AddNewPart<ChartPart>();
        NativeChart.Write(chart, part.Picture, Ink);
        page.Add(
            new P.GraphicFrame(
                new P.NonVisualGraphicFrameProperties(
                    new P.NonVisualDrawingProperties
                    {
                        Id = page.NextId(),
                        Name = "Chart",
                        Title = XmlText.Line(part.Picture.Title),
                        Description = XmlText.Line(part.Picture.Sentence),
                    },
                    new P.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoGrouping = true }),
                    new P.ApplicationNonVisualDrawingProperties(
                        new P.PlaceholderShape { Type = P.PlaceholderValues.Chart, Index = SlidePage.Chart }
                    )
                ),
                new P.Transform(
                    new Offset { X = DeckSize.Left, Y = DeckSize.ChartTop },
                    new Extents { Cx = DeckSize.Across, Cy = DeckSize.ChartDown }
                ),
                new Graphic(
                    new GraphicData(new C.ChartReference { Id = page.Part.GetIdOfPart(chart) })
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                    }
                )
            )
        );
    }

    /// <summary>What is said beside the sentence; then what happened, on as few lines as it takes.</summary>
    public static IReadOnlyList<string> Below(PaperChart part)
    {
        var notes = TextBox.Cut(string.Join("   ", part.Notes.Select(XmlText.Line)), MostNotes);
        return
        [
            .. part.Says.Select(text => TextBox.Cut(XmlText.Line(text), MostLine)),
            .. notes.Length > 0 ? [notes] : Array.Empty<string>(),
        ];
    }
}
