using Evenkeel.Ui;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Evenkeel.Web.Problems;

internal static class TooLargeUploads
{
    /// <summary>A browser shows an answer only when all that it sends was taken; what is larger still is cut off.</summary>
    private const long MostThrownAway = 2L << 30;

    /// <summary>
    /// A form that is larger than the server takes is thrown away unread, and its page is shown anew with a sentence beside the file field. Stands after
    /// authorisation: only who may send files here may make us read them.
    /// </summary>
    public static void UseTooLargeUploads(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (IsTooLarge(context))
                {
                    await ThrowAwayAsync(context);
                    AskAgain(context);
                }

                await next(context);
            }
        );

    private static bool IsTooLarge(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true
        && HttpMethods.IsPost(context.Request.Method)
        && context.Request.HasFormContentType
        && context.Request.ContentLength is { } length and <= MostThrownAway
        && length > Most(context);

    private static long Most(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
        ?? context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
        ?? long.MaxValue;

    private static async Task ThrowAwayAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }

    private static void AskAgain(HttpContext context)
    {
        context.Request.Method = HttpMethods.Get;
        context.Request.Body = Stream.Null;
        context.Request.ContentLength = null;
        context.Request.ContentType = null;
        context.Items[UploadLimit.Passed] = true;
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });
    }
}
