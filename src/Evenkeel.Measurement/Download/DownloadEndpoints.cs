using System.Globalization;
using System.IO.Compression;
using System.Text;
using Evenkeel.Measurement.Download.Png;
using Evenkeel.Measurement.ShowMeasure;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Evenkeel.Measurement.Download;

/// <summary>Everything can be taken out: a chart, its numbers, all measures of a unit.</summary>
internal static class DownloadEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string NoFont =
        "This server has no font to write with, so that a picture would lack its words. Whoever runs it can install one (on Debian: fonts-liberation). Meanwhile, download the chart as SVG.";
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

        try
        {
            return Results.File(ChartPng.Draw(ChartSvg.File(picture)), "image/png", $"{NameOf(view)}.png");
        }
        catch (NoFontException)
        {
            context.Items[Reason.Key] = NoFont;
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }
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

    /// <summary>One series at a time, through a file that is gone when it is sent: a large unit takes no more memory than a small one.</summary>
    private static async Task<IResult> ZipAsync(
        string unit,
        OrganisationCatalogue organisation,
        AppDb db,
        ShowMeasureHandler show,
        CancellationToken ct
    )
    {
        if (await organisation.FindAsync(unit, ct) is not { } at)
        {
            return Results.NotFound();
        }

        var numbers = await db
            .Series.Where(s => s.UnitId == at.Id)
            .Select(s => s.Number)
            .OrderBy(n => n)
            .ToListAsync(ct);
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            81920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        await WriteAsync(file, numbers, n => show.Handle(unit, n, ct), ct);
        file.Position = 0;
        return Results.Stream(file, "application/zip", $"{SafeText.FileName(at.Name)}-measures.zip");
    }

    private static async Task WriteAsync(
        Stream body,
        List<int> numbers,
        Func<int, Task<MeasureView?>> show,
        CancellationToken ct
    )
    {
        await using var zip = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, null, ct);
        foreach (var number in numbers)
        {
            if (await show(number) is { } view)
            {
                await AddAsync(zip, $"{NameOf(view)}.csv", ReadingsTable.Csv([view]), ct);
                if (view.Chart.Picture is { } picture)
                {
                    await AddAsync(zip, $"{NameOf(view)}.svg", Encoding.UTF8.GetBytes(ChartSvg.File(picture)), ct);
                }
            }
        }
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await entry.WriteAsync(bytes, ct);
    }

    private static IDictionary<string, object?> Named(object?[] row) =>
        ReadingsTable.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second);

    private static string NameOf(MeasureView view) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{SafeText.FileName(view.Unit.Name)}-{SafeText.FileName(view.Measure.Name)}-{view.Series.Number}"
        );
}
