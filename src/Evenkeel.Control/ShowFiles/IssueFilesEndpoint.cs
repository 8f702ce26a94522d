using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowFiles;

internal static class IssueFilesEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        const string file = "/issues/{number:int}/files/{file:int}";
        endpoints.MapGet(file, WholeAsync).WithMetadata(new SignedInAttribute());
        endpoints.MapGet($"{file}/preview", PreviewAsync).WithMetadata(new SignedInAttribute());
    }

    private static Task<IResult> WholeAsync(int number, int file, AppDb db, ItemFiles files, HttpContext http) =>
        AnswerAsync(number, file, FilePart.Whole, db, files, http);

    private static Task<IResult> PreviewAsync(int number, int file, AppDb db, ItemFiles files, HttpContext http) =>
        AnswerAsync(number, file, FilePart.Preview, db, files, http);

    private static async Task<IResult> AnswerAsync(
        int number,
        int file,
        FilePart part,
        AppDb db,
        ItemFiles files,
        HttpContext http
    )
    {
        var ct = http.RequestAborted;
        var issue = await db.Issues.Where(i => i.Number == number).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(ct);
        return issue is { } id && await files.FindAsync(new ItemRef(Issue.Item, id), file, ct) is { } found
            ? await FileAnswer.OfAsync(http, files, found, part)
            : Results.NotFound();
    }
}
