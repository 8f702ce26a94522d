using System.Text;
using Evenkeel.Measurement.Download.Pictures;
using Evenkeel.Measurement.ShowMeasure;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MiniExcelLibs;

namespace Evenkeel.Measurement.Download;

/// <summary>Everything can be taken out: a chart, its numbers, all measures of a unit.</summary>
internal static class DownloadEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly MayAttribute May = new(Permissions.See);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        const string series = "/units/{unit}/measures/{number:int}";
        endpoints.MapGet($"{series}/chart.svg", SvgAsync).WithMetadata(May);
        endpoints.MapGet($"{series}/chart.png", PngAsync).WithMetadata(May);
        endpoints.MapGet($"{series}/data.csv", CsvAsync).WithMetadata(May);
        endpoints.MapGet($"{series}/data.xlsx", XlsxAsync).WithMetadata(May);
        endpoints.MapGet("/units/{unit}/measures.zip", ZipAsync).WithMetadata(May);
    }

    private static async Task<IResult> SvgAsync(
        string unit,
        int number,
        string? members,
        ShowMeasureHandler show,
        CancellationToken ct
    ) =>
        await show.Handle(unit, number, members, ct) is { Chart.Picture: { } picture } view
            ? Results.File(Encoding.UTF8.GetBytes(ChartSvg.File(picture)), "image/svg+xml", $"{NameOf(view)}.svg")
            : Results.NotFound();

    private static async Task<IResult> PngAsync(
        string unit,
        int number,
        string? members,
        ShowMeasureHandler show,
        HttpContext context,
        CancellationToken ct
    )
    {
        if (await show.Handle(unit, number, members, ct) is not { Chart.Picture: { } picture } view)
        {
            return Results.NotFound();
        }

        return PictureFile.Png(context, ChartSvg.File(picture), $"{NameOf(view)}.png");
    }

    private static async Task<IResult> CsvAsync(
        string unit,
        int number,
        string? members,
        ShowMeasureHandler show,
        CancellationToken ct
    ) =>
        await show.Handle(unit, number, members, ct) is { } view
            ? Results.File(ReadingsTable.Csv([view]), "text/csv; charset=utf-8", $"{NameOf(view)}.csv")
            : Results.NotFound();

    private static async Task<IResult> XlsxAsync(
        string unit,
        int number,
        string? members,
        ShowMeasureHandler show,
        CancellationToken ct
    )
    {
        if (await show.Handle(unit, number, members, ct) is not { } view)
        {
            return Results.NotFound();
        }

        var stream = new MemoryStream();
        await stream.SaveAsAsync(ReadingsTable.Rows(view).Select(Named), sheetName: "Readings", cancellationToken: ct);
        return Results.File(stream.ToArray(), Workbook, $"{NameOf(view)}.xlsx");
    }

    /// <summary>Through a file that is gone when it is sent: nothing of it waits in memory.</summary>
    private static async Task<IResult> ZipAsync(
        string unit,
        string? with,
        OrganisationCatalogue organisation,
        TakeOutHandler everything,
        CancellationToken ct
    )
    {
        if (await organisation.FindAsync(unit, ct) is not { } at)
        {
            return Results.NotFound();
        }

        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            81920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        try
        {
            await everything.WriteAsync(file, at, with == "below", ct);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return Results.Stream(file, "application/zip", $"{SafeText.FileName(at.Name)}-measures.zip");
    }

    private static IDictionary<string, object?> Named(object?[] row) =>
        ReadingsTable.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second);

    private static string NameOf(MeasureView view) => TakeOutHandler.NameOf(view);
}
