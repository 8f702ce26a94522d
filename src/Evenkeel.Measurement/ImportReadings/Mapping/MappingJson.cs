using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>The mapping's JSON: snake_case names, nothing unknown, nothing empty written.</summary>
internal static class MappingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ImportMapping mapping) => JsonSerializer.Serialize(mapping, Options);

    /// <summary>A mapping, or a file of several (as the ready ones are) of which the measure's own is chosen.</summary>
    public static ImportMapping Choose(JsonElement json, string measure)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("measures", out var entries))
        {
            return Parse(json);
        }

        var entry = entries
            .EnumerateArray()
            .FirstOrDefault(e => e.GetProperty("measure").GetProperty("name").GetString() == measure);
        return entry.ValueKind == JsonValueKind.Object
            ? Parse(entry.GetProperty("mapping"))
            : throw new ImportSettingsException($"The mapping has nothing for the measure '{measure}'.");
    }

    public static ImportMapping Parse(JsonElement json)
    {
        try
        {
            return json.Deserialize<ImportMapping>(Options) ?? new ImportMapping();
        }
        catch (JsonException problem)
        {
            throw new ImportSettingsException($"The mapping cannot be read: {problem.Message}", problem);
        }
    }
}
