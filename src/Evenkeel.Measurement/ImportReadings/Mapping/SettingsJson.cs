using System.Text.Json;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>JSON that a person wrote: what is wrong with it is said with the file and the line.</summary>
internal static class SettingsJson
{
    public static JsonElement Read(Stream stream, string what)
    {
        var name = stream is FileStream file ? $"{what}, {file.Name}," : what;
        try
        {
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.Clone();
        }
        catch (JsonException problem)
        {
            throw new ImportSettingsException(
                $"The {name} is not JSON{Place(problem)}: {Reason(problem.Message)}",
                problem
            );
        }
    }

    /// <exception cref="ImportSettingsException">There is no such entry; <paramref name="what"/> is what it should be.</exception>
    public static JsonElement Need(this JsonElement json, string name, JsonValueKind kind, string what) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == kind
            ? value
            : throw new ImportSettingsException($"{what} \"{name}\" is missing, or is something else.");

    private static string Place(JsonException problem) =>
        problem.LineNumber is { } line ? $" in line {line + 1}, byte {problem.BytePositionInLine + 1}" : "";

    /// <summary>Without the numbers that count from 0.</summary>
    private static string Reason(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
