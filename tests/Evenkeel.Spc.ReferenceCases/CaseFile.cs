using System.Text.Json;

namespace Evenkeel.Spc.ReferenceCases;

/// <summary>One case: what it asks, and its rows. What it expects is never read.</summary>
public sealed record CaseFile(string Id, string Chart, string Rules, Parameters Parameters, IReadOnlyList<Row> Rows)
{
    /// <summary>Its name, which is known even where its rows cannot be read.</summary>
    public static string IdOf(string directory)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "case.json")));
        return json.RootElement.GetProperty("id").GetString()!;
    }

    public static CaseFile Read(string directory)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "case.json")));
        var root = json.RootElement;
        var parameters = root.TryGetProperty("params", out var given) ? given.Clone() : default;
        return new(
            root.GetProperty("id").GetString()!,
            root.GetProperty("chart").GetString()!,
            root.TryGetProperty("rules", out var rules) ? rules.GetString() ?? "none" : "none",
            new(parameters),
            CsvRows.Read(Path.Combine(directory, "input.csv"))
        );
    }
}
