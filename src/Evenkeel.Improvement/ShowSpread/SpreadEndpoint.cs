using System.Text;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Files;
using Evenkeel.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Improvement.ShowSpread;

/// <summary>A line for each change at each site, for a spreadsheet.</summary>
internal static class SpreadEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/projects/{number:int}/spread.csv", CsvAsync).WithMetadata(new SignedInAttribute());

    private static async Task<IResult> CsvAsync(int number, ShowSpreadHandler spread, CancellationToken ct) =>
        await spread.LoadAsync(number, 1, ct) is { } view
            ? CsvAnswer.Of(Csv(view.Table), $"project-{number}-spread.csv")
            : Results.NotFound();

    private static string Csv(SpreadTable table)
    {
        var rows = new StringBuilder("Change,Site,State,Since,How,Said\r\n");
        foreach (var (idea, site) in table.Ideas.SelectMany(idea => table.Sites.Select(site => (idea, site))))
        {
            var cell = table.At(idea, site);
            string[] cells =
            [
                idea.Text,
                site.Unit.Name,
                cell.State.Title(),
                cell.Since?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
                cell.How ?? "",
                cell.IsSaid ? "by hand"
                : cell.Test is null ? ""
                : "by its tests",
            ];
            rows.AppendJoin(',', cells.Select(CsvCell.Of)).Append("\r\n");
        }

        return rows.ToString();
    }
}
