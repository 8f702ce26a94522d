using System.Text.Json;

namespace Evenkeel.Cli.Spc;

/// <summary>The rows of a screening as a JSON array of objects.</summary>
internal static class ScreenJson
{
    public static void Write(IReadOnlyList<ScreenRow> rows, bool hasDates, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonWords.Lines);
        json.WriteStartArray();
        foreach (var row in rows)
        {
            Write(json, row, hasDates);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ScreenRow row, bool hasDates)
    {
        json.WriteStartObject();
        json.WriteString("series", row.Series);
        json.WriteNumber("n", row.Points);
        json.Number("centre", row.Centre);
        json.Number("lower", row.Lower);
        json.Number("upper", row.Upper);
        json.Word("latest_x", row.Points == 0 ? "" : Numbers.X(row.LatestX, hasDates));
        json.Number("latest", row.Latest);
        json.Word("variation", SpcWordsOf.Of(row.Variation));
        json.Word("assurance", SpcWordsOf.Of(row.Assurance));
        json.WriteStartArray("rules");
        foreach (var (_, word) in SpcWordsOf.Rules(row.Rules))
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
        json.Word("since", row.SinceX is { } since ? Numbers.X(since, hasDates) : "");
        json.WriteEndObject();
    }
}
