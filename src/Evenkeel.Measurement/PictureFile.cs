using Evenkeel.Measurement.Download.Pictures;
using Evenkeel.Platform.Access;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Measurement;

/// <summary>Pictures as files, of charts and of what other modules draw in the same way.</summary>
public static class PictureFile
{
    private const string NoFont =
        "This server has no font to write with, so that a picture would lack its words. Whoever runs it can install one (on Debian: fonts-liberation). Meanwhile, download the chart as SVG.";

    /// <summary>
    /// One of our own SVG files (a style, one rectangle, paths and texts, nothing nested) as PNG, at twice its size. Where the machine has no font the answer is 501
    /// with the reason: a picture without its words would mislead.
    /// </summary>
    /// <param name="name">Of the file.</param>
    public static IResult Png(HttpContext context, string svg, string name) =>
        Drawn(context, () => Results.File(ChartPng.Draw(svg), "image/png", name));

    /// <summary>As <see cref="Png"/>, as a PDF of one page of the picture's size.</summary>
    /// <param name="title">Of the document, for who has it read out.</param>
    /// <param name="name">Of the file.</param>
    public static IResult Pdf(HttpContext context, string svg, string title, string name) =>
        Drawn(context, () => Results.File(ChartPdf.Draw(svg, title), "application/pdf", name));

    private static IResult Drawn(HttpContext context, Func<IResult> draw)
    {
        try
        {
            return draw();
        }
        catch (NoFontException)
        {
            context.Items[Reason.Key] = NoFont;
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }
    }
}
