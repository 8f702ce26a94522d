using System.Globalization;
using System.Text;

namespace Evenkeel.Browser.Tests.Support;

/// <summary>A year of months by ward, as somebody would have it, and what they do with it.</summary>
internal static class Spreadsheet
{
    public const string Name = "month.csv";

    public static FilePayload FileOf(params IEnumerable<string> lines) => FileOf("Checked", lines);

    public static FilePayload FileOf(string counted, IEnumerable<string> lines) =>
        new()
        {
            Name = Name,
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(string.Join('\n', [$"Ward,Month,{counted}", .. lines, ""])),
        };

    public static IEnumerable<string> YearOf(string ward) =>
        Enumerable
            .Range(1, 12)
            .Select(month =>
                string.Create(CultureInfo.InvariantCulture, $"{ward},2025-{month:00},{10 + (month * 7 % 5)}")
            );

    /// <summary>A place that nobody knows, a month that is none and a number that is none.</summary>
    public static IEnumerable<string> Odd => ["Another place,2025-01,9", "Ward 5,2025-13,8", "Ward 6,2026-01,many"];

    /// <summary>From the import page to the preview of a file with something wrong in it.</summary>
    public static async Task StageAsync(Visit visit)
    {
        await ChooseAsync(visit, "Doors closed at night", FileOf([.. YearOf("Ward 5"), .. YearOf("Ward 6"), .. Odd]));
        await visit.HeadingIsAsync("Check before storing");
    }

    /// <summary>From the import page of a ward to its saved mappings, of which one is new.</summary>
    public static async Task SaveMappingAsync(Visit visit, string ward)
    {
        var list = $"{new Uri(visit.Page.Url).AbsolutePath}/mappings";
        await ChooseAsync(visit, $"Doors counted in {ward}", FileOf(YearOf(ward)));
        await visit.HeadingIsAsync("Check before storing");
        await visit.PressAsync(visit.Page.Locator("summary", new() { HasText = "Save how this file is read" }));
        await visit.FillAsync("Name of the mapping", $"Doors of {ward}");
        await visit.PressAsync("Save this mapping");
        await visit.SaysAsync("The next file with these columns is known by it.");
        await visit.GoAsync(list);
        await visit.HeadingIsAsync("Saved mappings");
    }

    /// <summary>From the import page to what a stored file did.</summary>
    public static async Task StoreAsync(Visit visit, string ward)
    {
        await ChooseAsync(visit, $"Doors closed in {ward}", FileOf(YearOf(ward)));
        await visit.HeadingIsAsync("Check before storing");
        await visit.PressAsync("Store 12 readings");
        await visit.HeadingIsAsync(Name);
    }

    public static async Task ChooseAsync(Visit visit, string measure, FilePayload file)
    {
        await visit.AttachAsync("File", file);
        await visit.ChooseAsync("A new measure");
        await visit.FillAsync(visit.Field("Name of the new measure"), measure);
        await visit.SelectAsync("What kind of number is it?", "Count");
        await visit.SelectAsync("How often is there a reading?", "Every month");
        await visit.FillAsync("What is counted or measured?", "checked");
        await visit.PressAsync("See what it would do");
    }
}
