using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Evenkeel.Platform.Files;

/// <summary>
/// How a file is handed out: as what it was found to be, in a page of its own in which nothing runs; a PDF only to be kept, never opened in here. Kept by this browser
/// alone, and asked for again each time, so that one that was taken away is gone at once.
/// </summary>
public static class FileAnswer
{
    public const string AskedAgain = "private, no-cache";

    // A browser's own page around a picture has a style of its own.
    private const string NothingRuns = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    public static async Task<IResult> OfAsync(HttpContext http, ItemFiles files, AttachedFile file, FilePart part)
    {
        var tag = $"\"{file.Id:N}-{part}\"";
        var isKnown = http.Request.Headers.IfNoneMatch.Contains(tag);
        var bytes = isKnown ? [] : await files.BytesAsync(file, part, http.RequestAborted);
        if (bytes is null)
        {
            return Results.NotFound();
        }

        var headers = http.Response.Headers;
        headers.CacheControl = AskedAgain;
        headers.ContentSecurityPolicy = NothingRuns;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ETag = tag;
        var isPicture = file.Kind == FileKind.Picture;
        var disposition = new ContentDispositionHeaderValue(isPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return isKnown
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(bytes, isPicture ? "image/jpeg" : "application/pdf");
    }
}
