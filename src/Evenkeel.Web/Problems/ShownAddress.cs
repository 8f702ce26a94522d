using Microsoft.AspNetCore.Diagnostics;

namespace Evenkeel.Web.Problems;

/// <summary>What stands in the browser's address while a problem page is shown in place of what was asked for.</summary>
internal static class ShownAddress
{
    public static string? Of(HttpContext? context) =>
        context?.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context?.Items[typeof(ShownAddress)] as string;

    public static void Keep(HttpContext context, IStatusCodeReExecuteFeature asked) =>
        context.Items[typeof(ShownAddress)] =
            $"{asked.OriginalPathBase}{asked.OriginalPath}{asked.OriginalQueryString}";
}
