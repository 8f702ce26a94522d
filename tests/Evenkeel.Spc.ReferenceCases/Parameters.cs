using System.Globalization;
using System.Text.Json;

namespace Evenkeel.Spc.ReferenceCases;

/// <summary>The params of a case. R writes an empty list as [], and a vector of one as a list or as the value itself.</summary>
public sealed class Parameters(JsonElement json)
{
    public double? Number(string name) =>
        Get(name) is { } value
            ? value.ValueKind switch
            {
                JsonValueKind.Number => value.GetDouble(),
                JsonValueKind.String
                    when double.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) => number,
                _ => null,
            }
            : null;

    public int? Whole(string name) => Number(name) is { } number ? (int)number : null;

    public bool Flag(string name, bool otherwise = false) =>
        Get(name) is { } value
            ? value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => otherwise,
            }
            : otherwise;

    public string? Text(string name) =>
        Get(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public IReadOnlyList<int> Numbers(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.Array => [.. value.EnumerateArray().Select(number => (int)number.GetDouble())],
                JsonValueKind.Number => [(int)value.GetDouble()],
                _ => [],
            }
            : [];

    private JsonElement? Get(string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1 ? value[0] : value;
    }
}
