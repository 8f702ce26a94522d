using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace Evenkeel.Measurement.Download.Pictures;

/// <summary>
/// Our own SVG files on a canvas: paths, labels, one rectangle and the classes of their style, and nothing else of SVG. So a picture is the same in
/// whatever kind of file it stands.
/// </summary>
internal sealed class SvgPainter
{
    private readonly XElement drawing;
    private readonly float[] box;

    public SvgPainter(string svg)
    {
        drawing = XDocument.Parse(svg).Root!;
        box = Numbers(drawing.Attribute("viewBox")!.Value);
    }

    public float Width => box[2];
    public float Height => box[3];

    /// <param name="scale">How many units of the canvas are one of the drawing.</param>
    /// <exception cref="NoFontException">The machine has no font: a picture without its words would mislead.</exception>
    public void Paint(SKCanvas canvas, float scale)
    {
        var style = SvgStyle.Parse(drawing.Elements().First(e => e.Name.LocalName == "style").Value);
        using var fonts = new ChartFonts();
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        canvas.Translate(-box[0], -box[1]);
        foreach (var element in drawing.Elements())
        {
            Draw(canvas, element, style, fonts);
        }
    }

    private static void Draw(SKCanvas canvas, XElement element, SvgStyle style, ChartFonts fonts)
    {
        var kind = element.Name.LocalName;
        if (kind is "path" or "text")
        {
            var look = style.Of(kind, element.Attribute("class")?.Value ?? "");
            if (kind == "path")
            {
                DrawPath(canvas, element, look);
            }
            else
            {
                DrawText(canvas, element, look, fonts);
            }
        }
    }

    private static void DrawPath(SKCanvas canvas, XElement element, SvgLook look)
    {
        using var path = SKPath.ParseSvgPathData(element.Attribute("d")!.Value);
        if (look.Fill is { } fill)
        {
            using var paint = new SKPaint { Color = fill, IsAntialias = true };
            canvas.DrawPath(path, paint);
        }

        if (look.Stroke is { } stroke)
        {
            using var dashes = look.Dashes.Count == 0 ? null : SKPathEffect.CreateDash([.. look.Dashes], 0);
            using var paint = new SKPaint
            {
                Color = stroke,
                IsAntialias = true,
                IsStroke = true,
                StrokeWidth = look.StrokeWidth,
                StrokeJoin = look.IsRound ? SKStrokeJoin.Round : SKStrokeJoin.Miter,
                PathEffect = dashes,
            };
            canvas.DrawPath(path, paint);
        }
    }

    private static void DrawText(SKCanvas canvas, XElement element, SvgLook look, ChartFonts fonts)
    {
        using var font = fonts.Of(look.FontSize, look.IsBold);
        using var paint = new SKPaint { Color = look.Fill ?? SKColors.Black, IsAntialias = true };
        var (x, y) = (Number(element.Attribute("x")!.Value), Number(element.Attribute("y")!.Value));
        canvas.DrawText(element.Value, x, y, look.Anchor, font, paint);
    }

    private static float[] Numbers(string text) => [.. text.Split(' ').Select(Number)];

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
