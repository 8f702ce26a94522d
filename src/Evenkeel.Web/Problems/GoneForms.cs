namespace Evenkeel.Web.Problems;

internal static class GoneForms
{
    /// <summary>
    /// A page that has a form no longer, because somebody else was quicker or it has ended, is asked for it: the framework answers 400 with nothing to read. The person
    /// gets a page that says what happened.
    /// </summary>
    public static void UseGoneForms(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                await next(context);
                var response = context.Response;
                if (
                    HttpMethods.IsPost(context.Request.Method)
                    && response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest }
                    && response.ContentType?.StartsWith("text/plain", StringComparison.Ordinal) == true
                )
                {
                    (response.ContentType, response.StatusCode) = (null, StatusCodes.Status409Conflict);
                }
            }
        );
}
