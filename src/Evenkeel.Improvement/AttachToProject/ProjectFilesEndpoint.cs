using Evenkeel.Improvement.Projects;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Improvement.AttachToProject;

internal static class ProjectFilesEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        const string file = "/projects/{number:int}/files/{file:int}";
        endpoints.MapGet(file, WholeAsync).WithMetadata(new SignedInAttribute());
        endpoints.MapGet($"{file}/preview", PreviewAsync).WithMetadata(new SignedInAttribute());
    }

    private static Task<IResult> WholeAsync(
        int number,
        int file,
        ProjectDesk desk,
        ItemFiles files,
        HttpContext http
    ) => AnswerAsync(number, file, FilePart.Whole, desk, files, http);

    private static Task<IResult> PreviewAsync(
        int number,
        int file,
        ProjectDesk desk,
        ItemFiles files,
        HttpContext http
    ) => AnswerAsync(number, file, FilePart.Preview, desk, files, http);

    private static async Task<IResult> AnswerAsync(
        int number,
        int file,
        FilePart part,
        ProjectDesk desk,
        ItemFiles files,
        HttpContext http
    )
    {
        var ct = http.RequestAborted;
        return
            await desk.FindAsync(number, ct) is { } open
            && await files.FindAsync(new ItemRef(Project.Item, open.Project.Id), file, ct) is { } found
            ? await FileAnswer.OfAsync(http, files, found, part)
            : Results.NotFound();
    }
}
