using System.Text;
using Evenkeel.Measurement;
using Evenkeel.Platform.Access;
using Evenkeel.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Improvement.ShowTheory;

/// <summary>The theory to take along: as a picture and as text.</summary>
internal static class TheoryEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "svg", (_, view, name) => File(DriverSvg.File(view.Picture()), "image/svg+xml", name));
        Map(endpoints, "png", (context, view, name) => PictureFile.Png(context, DriverSvg.File(view.Picture()), name));
        Map(
            endpoints,
            "pdf",
            (context, view, name) => PictureFile.Pdf(context, DriverSvg.File(view.Picture()), view.Project.Title, name)
        );
        Map(endpoints, "txt", (_, view, name) => File(view.Outline(), "text/plain; charset=utf-8", name));
    }

    private static void Map(
        IEndpointRouteBuilder endpoints,
        string extension,
        Func<HttpContext, TheoryView, string, IResult> file
    ) =>
        endpoints
            .MapGet(
                $"/projects/{{number:int}}/theory.{extension}",
                async (int number, ShowTheoryHandler theories, HttpContext context, CancellationToken ct) =>
                    await theories.LoadAsync(number, ct) is { Tree.IsEmpty: false } view
                        ? file(context, view, $"project-{number}-theory.{extension}")
                        : Results.NotFound()
            )
            .WithMetadata(new SignedInAttribute());

    private static IResult File(string text, string type, string name) =>
        Results.File(Encoding.UTF8.GetBytes(text), type, name);
}
