using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Evenkeel.Ui;

/// <summary>A native chart, as wide as the text.</summary>
internal sealed class WordChart(MainDocumentPart main)
{
    // 166 by 78 mm.
    private const long Width = 5_976_000;
    private const long Height = 2_808_000;
    private const long Point = 12_700;
    private static readonly ChartInk Ink = new(9, (double)Height / Point);
    private uint made;

    public W.Run Of(PaperChart part)
    {
        var chart = main.AddNewPart<ChartPart>();
        NativeChart.Write(chart, part.Picture, Ink);
        return new W.Run(new Drawing(Inline(part, main.GetIdOfPart(chart), ++made)));
    }

    private static Inline Inline(PaperChart part, string chart, uint number) =>
        new(
            new Extent { Cx = Width, Cy = Height },
            new EffectExtent
            {
                LeftEdge = 0,
                TopEdge = 0,
                RightEdge = 0,
                BottomEdge = 0,
            },
            new DocProperties
            {
                Id = number,
                Name = $"Chart {number}",
                Title = XmlText.Line(part.Picture.Title),
                Description = XmlText.Line(part.Picture.Sentence),
            },
            new DW.NonVisualGraphicFrameDrawingProperties(),
            new Graphic(
                new GraphicData(new C.ChartReference { Id = chart })
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                }
            )
        )
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
}
