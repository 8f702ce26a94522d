using Evenkeel.Platform.Access;
using Evenkeel.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Improvement.ShowPortfolio;

internal static class PortfolioEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/units/{unit}/improvement/portfolio.csv", CsvAsync)
            .WithMetadata(new MayAttribute(Permissions.See));

    private static async Task<IResult> CsvAsync(
        string unit,
        [AsParameters] PortfolioQuery query,
        ShowPortfolioHandler portfolio,
        CancellationToken ct
    ) =>
        await portfolio.AllAsync(unit, query.Filter(), ct) is var (of, lines)
            ? CsvAnswer.Of(PortfolioWords.Csv(lines), $"{of.Code.ToLowerInvariant()}-improvement-portfolio.csv")
            : Results.NotFound();
}
