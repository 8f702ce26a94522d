using System.Globalization;
using System.Text;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement.ImportPages;

/// <summary>Files sent as a person sends them: chosen in the page, looked at, stored.</summary>
internal static class Files
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A board of the test's own with teams of these names; answers its code.</summary>
    public static async Task<string> BoardAsync(this World world, params string[] teams)
    {
        var board = Tests.Organisation.Arrange.Unique("files-board");
        await world.UnitAsync(board, Level.Board, "strathmore");
        foreach (var team in teams)
        {
            await world.UnitAsync(team, Level.Team, board);
        }

        return board;
    }

    /// <summary>A file for a new measure: its first page, or the form with what is wrong.</summary>
    public static async Task<Page> SendNewAsync(
        this Browser person,
        string unit,
        string name,
        byte[] file,
        string measure,
        string kind = "Count",
        string frequency = "Month",
        params (string, string)[] more
    )
    {
        var form = await person.OpenAsync($"/units/{unit}/import");
        return await form.UploadAsync(
            "Form.File",
            name,
            file,
            [
                ("Form.Holds", "NewMeasure"),
                ("Form.Name", measure),
                ("Form.Kind", kind),
                ("Form.Frequency", frequency),
                .. more,
            ]
        );
    }

    /// <summary>A file for a measure that is there.</summary>
    public static async Task<Page> SendAsync(this Browser person, string unit, string measure, string text)
    {
        var form = await person.OpenAsync($"/units/{unit}/import");
        var value = form
            .Document.QuerySelectorAll("[name='Form.Measure'] option")
            .First(o => o.TextContent.StartsWith(measure, StringComparison.Ordinal))
            .GetAttribute("value")!;
        return await form.UploadAsync(
            "Form.File",
            "revised.csv",
            Bytes(text),
            ("Form.Holds", "Measure"),
            ("Form.Measure", value)
        );
    }

    public static Task<Page> StoreAsync(this Page preview) => preview.SubmitAsync(("do", "store"));

    /// <summary>The five numbers: stored, corrected, there already, cannot be used, left out.</summary>
    public static int[] Figures(this Page page) =>
        [
            .. page
                .Document.QuerySelectorAll(".ek-figures strong")
                .Select(n => int.Parse(n.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)),
        ];

    /// <summary>Row, decision, unit, period, reading, sentence.</summary>
    public static List<string[]> Rows(this Page page) =>
        [
            .. page
                .Document.QuerySelectorAll("#rows ~ .ek-scroll tbody tr, #rows ~ * .ek-scroll tbody tr")
                .Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()),
        ];

    public static Task<int> DraftsAsync(this World world, string unit) =>
        world.App.AsSystemAsync(async s =>
        {
            var at = await ((OrganisationCatalogue)s.GetService(typeof(OrganisationCatalogue))!).FindAsync(unit);
            var db = (Evenkeel.Platform.Data.AppDb)s.GetService(typeof(Evenkeel.Platform.Data.AppDb))!;
            return await db.ImportDrafts.CountAsync(d => d.UnitId == at!.Id);
        });

    /// <summary>What the unit's series of the measure is, month by month.</summary>
    public static Task<List<(string Month, double? Number)>> ReadingsAsync(
        this World world,
        string unit,
        string measure
    ) =>
        world.App.ReadAsync(async db =>
        {
            var number = await world.SeriesAsync(unit, measure);
            var readings = await db.Readings.Where(r => r.SeriesNumber == number).OrderBy(r => r.Period).ToListAsync();
            return readings
                .Select(r =>
                    (
                        DateOnly.FromDayNumber(r.Period).ToString("yyyy-MM", CultureInfo.InvariantCulture),
                        r.Numerator ?? r.Value
                    )
                )
                .ToList();
        });

    public static async Task<int> SeriesAsync(this World world, string unit, string measure)
    {
        var at = await world.FindAsync(unit);
        var (id, name) = (at!.Id, measure);
        return await world.App.ReadAsync(async db =>
        {
            var measures = db.Measures.Where(m => m.Name == name).Select(m => m.Id);
            return await db
                .Series.Where(s => s.UnitId == id && measures.Contains(s.MeasureId))
                .Select(s => s.Number)
                .SingleAsync();
        });
    }

    public static Task<SavedMapping> MappingAsync(this World world, string name) =>
        world.App.ReadAsync(db => db.SavedMappings.SingleAsync(m => m.Name == name));
}
