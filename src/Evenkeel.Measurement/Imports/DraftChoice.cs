using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evenkeel.Measurement.ImportReadings;

namespace Evenkeel.Measurement.Imports;

/// <summary>What a file holds and what its columns are, as it is kept: the form of the ready mappings, with the measure's id where it is known.</summary>
internal sealed record DraftChoice(string Title, IReadOnlyList<ReadyMeasure> Measures)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file is here, and nobody has said yet what it holds.</summary>
    public static readonly DraftChoice NotMade = new("", []);

    public static DraftChoice Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new(
            root.GetProperty("title").GetString() ?? "",
            [.. root.GetProperty("measures").EnumerateArray().Select(ReadyMeasure.Parse)]
        );
    }

    public string Write() =>
        new JsonObject
        {
            ["title"] = Title,
            ["measures"] = new JsonArray([.. Measures.Select(one => (JsonNode)Write(one))]),
        }.ToJsonString(Options);

    public DraftChoice With(int index, ImportMapping mapping) =>
        this with
        {
            Measures = [.. Measures.Select((one, i) => i == index ? one with { Mapping = mapping } : one)],
        };

    private static JsonObject Write(ReadyMeasure one)
    {
        var json = new JsonObject
        {
            ["measure"] = MeasureJson.Write(one.Measure),
            ["mapping"] = JsonNode.Parse(MappingJson.Write(one.Mapping)),
        };
        if (one.MeasureId is { } id)
        {
            json["measure_id"] = id;
        }

        if (one.MakeNew)
        {
            json["make_new"] = true;
        }

        return json;
    }
}
