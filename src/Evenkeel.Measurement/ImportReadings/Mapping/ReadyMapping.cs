using System.Text.Json;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A published file that we know: its measures, and what its columns are for each.</summary>
internal sealed record ReadyMapping(string Name, string Title, string File, string Level)
{
    private const string Prefix = "mappings/";

    public string Licence { get; init; } = "";

    public string Attribution { get; init; } = "";

    public IReadOnlyList<ReadyMeasure> Measures { get; init; } = [];

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ReadyMapping)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Null when no ready mapping has the name.</summary>
    public static ReadyMapping? Find(string name)
    {
        using var stream = typeof(ReadyMapping).Assembly.GetManifestResourceStream(Prefix + name);
        if (stream is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(stream);
        return Parse(document.RootElement);
    }

    /// <summary>Also a person's own file of this form.</summary>
    public static ReadyMapping Parse(JsonElement json) =>
        new(Text(json, "name"), Text(json, "title"), Text(json, "file"), Text(json, "level"))
        {
            Licence = Text(json, "licence"),
            Attribution = Text(json, "attribution"),
            Measures = [.. json.GetProperty("measures").EnumerateArray().Select(ReadyMeasure.Parse)],
        };

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

internal sealed record ReadyMeasure(MeasureShape Measure, ImportMapping Mapping)
{
    /// <summary>The measure itself, where a person chose it; otherwise it is found, or made, by its name.</summary>
    public Guid? MeasureId { get; init; }

    /// <summary>A person wants a measure of its own, whatever others are called.</summary>
    public bool MakeNew { get; init; }

    public static ReadyMeasure Parse(JsonElement json) =>
        new(MeasureJson.Parse(json.GetProperty("measure")), MappingJson.Parse(json.GetProperty("mapping")))
        {
            MeasureId = json.TryGetProperty("measure_id", out var id) ? id.GetGuid() : null,
            MakeNew = json.TryGetProperty("make_new", out var make) && make.ValueKind == JsonValueKind.True,
        };
}
