using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Control.ShowThemes;

internal static class ThemesEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/units/{unit}/control/themes.csv", CsvAsync).WithMetadata(new MayAttribute(Permissions.See));

    private static async Task<IResult> CsvAsync(
        string unit,
        string? from,
        string? to,
        string? what,
        string? by,
        ShowThemesHandler themes,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var filter = ThemesFilter.Of(from, to, what, by, UkTime.Today(clock));
        return await themes.CsvAsync(unit, filter, ct) is { } found
            ? CsvAnswer.Of(
                found.Csv,
                $"{found.Unit.Code.ToLowerInvariant()}-{filter.By.ToString().ToLowerInvariant()}-{filter.FromText}-{filter.ToText}.csv"
            )
            : Results.NotFound();
    }
}
