using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evenkeel.Spc.Tests;

/// <summary>What is expected against what was computed: numbers within 1e-9 (relative above 1), everything else exactly.</summary>
internal sealed class JsonComparison
{
    private const double Tolerance = 1e-9;
    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences(JsonElement expected, JsonNode? computed)
    {
        Compare(expected, computed, "");
        return _differences;
    }

    private void Compare(JsonElement expected, JsonNode? computed, string path)
    {
        if (expected.ValueKind == JsonValueKind.Object && computed is JsonObject members)
            foreach (var member in expected.EnumerateObject())
                Compare(member.Value, members[member.Name], $"{path}.{member.Name}");
        else if (
            expected.ValueKind == JsonValueKind.Array
            && computed is JsonArray items
            && items.Count == expected.GetArrayLength()
        )
            for (var i = 0; i < items.Count; i++)
                Compare(expected[i], items[i], $"{path}[{i}]");
        else if (!AreSame(expected, computed))
            _differences.Add(
                $"{path} expected {expected.GetRawText()[..Math.Min(60, expected.GetRawText().Length)]} computed {computed?.ToJsonString()}"
            );
    }

    private static bool AreSame(JsonElement expected, JsonNode? computed)
    {
        if (expected.ValueKind == JsonValueKind.Null || computed is null)
            return expected.ValueKind == JsonValueKind.Null && computed is null;
        if (expected.ValueKind != computed.GetValueKind())
            return false;
        if (expected.ValueKind == JsonValueKind.String)
            return expected.GetString() == computed.GetValue<string>();
        if (expected.ValueKind != JsonValueKind.Number)
            return expected.GetRawText() == computed.ToJsonString();
        using var number = JsonDocument.Parse(computed.ToJsonString());
        var (e, c) = (expected.GetDouble(), number.RootElement.GetDouble());
        return Math.Abs(e - c) <= Tolerance * Math.Max(1, Math.Abs(e));
    }
}
