using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases;

/// <summary>Columns as JSON arrays; NaN = null.</summary>
internal static class Json
{
    public static JsonValue? Of(double? number) => number is { } n && double.IsFinite(n) ? JsonValue.Create(n) : null;

    public static JsonArray Numbers(ReadOnlySpan<double> numbers)
    {
        var array = new JsonArray();
        foreach (var number in numbers)
            array.Add((JsonNode?)Of(number));
        return array;
    }

    public static JsonArray Of<T>(int count, Func<int, T> at) =>
        new([.. Enumerable.Range(0, count).Select(i => (JsonNode?)JsonValue.Create(at(i)))]);
}
