using SkiaSharp;

namespace Evenkeel.Measurement.Download.Pictures;

/// <summary>One of our own SVG files as a PDF of one page of its size: lines that stay sharp, words that can be searched.</summary>
internal static class ChartPdf
{
    /// <summary>A drawing's unit is a 96th of an inch, a page's a 72nd.</summary>
    private const float Scale = 72f / 96f;

    /// <exception cref="NoFontException">The machine has no font: a picture without its words would mislead.</exception>
    public static byte[] Draw(string svg, string title)
    {
        var picture = new SvgPainter(svg);
        using var bytes = new MemoryStream();
        using (
            var file = SKDocument.CreatePdf(bytes, new SKDocumentPdfMetadata { Title = title, Producer = "Evenkeel" })
        )
        {
            picture.Paint(file.BeginPage(picture.Width * Scale, picture.Height * Scale), Scale);
            file.EndPage();
            file.Close();
        }

        return bytes.ToArray();
    }
}
