using SkiaSharp;

namespace Evenkeel.Measurement.Download.Pictures;

/// <summary>One of our own SVG files as PNG, at twice its size.</summary>
internal static class ChartPng
{
    private const float Scale = 2;

    /// <exception cref="NoFontException">The machine has no font: a picture without its words would mislead.</exception>
    public static byte[] Draw(string svg)
    {
        var picture = new SvgPainter(svg);
        using var surface = SKSurface.Create(
            new SKImageInfo((int)(picture.Width * Scale), (int)(picture.Height * Scale))
        );
        picture.Paint(surface.Canvas, Scale);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
