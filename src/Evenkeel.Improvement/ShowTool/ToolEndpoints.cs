using System.Text;
using Evenkeel.Improvement.Tools;
using Evenkeel.Measurement;
using Evenkeel.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Improvement.ShowTool;

/// <summary>A tool to take along: as a picture, as text and as a table.</summary>
internal static class ToolEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "svg", (_, view, name) => File(view.Drawing!.File(), "image/svg+xml", name));
        Map(endpoints, "png", (context, view, name) => PictureFile.Png(context, view.Drawing!.File(), name));
        Map(
            endpoints,
            "pdf",
            (context, view, name) => PictureFile.Pdf(context, view.Drawing!.File(), view.Tool.Title, name)
        );
        Map(
            endpoints,
            "txt",
            (_, view, name) => File(ToolTexts.Outline(view.Sheet), "text/plain; charset=utf-8", name)
        );
        Map(
            endpoints,
            "csv",
            (_, view, name) => File($"\uFEFF{ToolTexts.Csv(view.Sheet)}", "text/csv; charset=utf-8", name)
        );
    }

    private static void Map(
        IEndpointRouteBuilder endpoints,
        string extension,
        Func<HttpContext, ToolView, string, IResult> file
    ) =>
        endpoints
            .MapGet(
                $"/projects/{{number:int}}/tools/{{tool:int}}.{extension}",
                async (int number, int tool, ShowToolHandler tools, HttpContext context, CancellationToken ct) =>
                    await tools.LoadAsync(number, tool, ct) is { Tree.IsEmpty: false } view
                        ? file(context, view, $"project-{number}-tool-{tool}.{extension}")
                        : Results.NotFound()
            )
            .WithMetadata(new SignedInAttribute());

    private static IResult File(string text, string type, string name) =>
        Results.File(Encoding.UTF8.GetBytes(text), type, name);
}
