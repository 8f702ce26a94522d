using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace Evenkeel.Measurement.Download.Png;

/// <summary>
/// Our own SVG files as PNG, at twice their size: paths, labels, one rectangle and the classes of their style, and nothing else of SVG. So the
/// two pictures cannot differ.
/// </summary>
internal static class ChartPng
{
    private const float Scale = 2;

    /// <exception cref="NoFontException">The machine has no font: a picture without its words would mislead.</exception>
    public static byte[] Draw(string svg)
    {
        var drawing = XDocument.Parse(svg).Root!;
        var box = Numbers(drawing.Attribute("viewBox")!.Value);
        var style = SvgStyle.Parse(drawing.Elements().First(e => e.Name.LocalName == "style").Value);
        using var fonts = new ChartFonts();
        using var surface = SKSurface.Create(new SKImageInfo((int)(box[2] * Scale), (int)(box[3] * Scale)));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Scale(Scale);
        canvas.Translate(-box[0], -box[1]);
        foreach (var element in drawing.Elements())
        {
            Draw(canvas, element, style, fonts);
        }

        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
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
