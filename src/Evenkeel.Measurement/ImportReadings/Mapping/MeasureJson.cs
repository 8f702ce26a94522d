using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Reads a measure as MEASURE.json and the ready mappings write it.</summary>
internal static class MeasureJson
{
    public static MeasureShape Parse(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new ImportSettingsException("The measure is not a JSON object.");
        }

        // A whole expected.json is welcome too: the measure is in it.
        if (json.TryGetProperty("measure", out var inner) && inner.ValueKind == JsonValueKind.Object)
        {
            json = inner;
        }

        return new MeasureShape(Text(json, "name") ?? "", Kind(Text(json, "type")), PeriodOf(Text(json, "period")))
        {
            Numerator = Words(json, "numerator"),
            Denominator = Words(json, "denominator"),
            Value = Words(json, "value"),
            Per = Number(json, "per"),
            Improvement = Text(json, "improvement"),
            Target = Number(json, "target"),
            WeekEnds = Enum.TryParse<DayOfWeek>(Text(json, "week_ends"), true, out var day) ? day : null,
            Told = new MeasureTold(
                Text(json, "definition") ?? "",
                Text(json, "owner") ?? "",
                Text(json, "source") ?? "",
                Text(json, "role") ?? "",
                Texts(json, "dimensions"),
                Texts(json, "aims")
            ),
            Source = json.Clone(),
        };
    }

    /// <summary>So that <see cref="Parse"/> reads the same again.</summary>
    public static JsonObject Write(MeasureShape shape)
    {
        var json = new JsonObject
        {
            ["name"] = shape.Name,
            ["type"] = Word(shape.Kind),
            ["period"] = Word(shape.Period),
            ["numerator"] = shape.Numerator,
            ["denominator"] = shape.Denominator,
            ["value"] = shape.Value,
            ["per"] = shape.Per,
            ["improvement"] = shape.Improvement?.ToLowerInvariant(),
            ["target"] = shape.Target,
            ["week_ends"] = shape.WeekEnds?.ToString().ToLowerInvariant(),
        };
        foreach (var (name, _) in json.Where(pair => pair.Value is null).ToList())
        {
            json.Remove(name);
        }

        return json;
    }

    private static string Word(MeasureKind kind) =>
        kind switch
        {
            MeasureKind.DaysBetween => "days between",
            MeasureKind.CasesBetween => "cases between",
            MeasureKind.PredictedRisk => "predicted risk",
            _ => kind.ToString().ToLowerInvariant(),
        };

    private static string Word(Frequency period) =>
        period switch
        {
            Frequency.CalendarQuarter => "quarter",
            Frequency.FinancialQuarter => "financial quarter",
            _ => period.ToString().ToLowerInvariant(),
        };

    private static MeasureKind Kind(string? type) =>
        type?.ToLowerInvariant() switch
        {
            "count" => MeasureKind.Count,
            "proportion" or "percentage" => MeasureKind.Proportion,
            "rate" => MeasureKind.Rate,
            "measurement" or "already computed" => MeasureKind.Measurement,
            "rare event" or "days between" or "time between" => MeasureKind.DaysBetween,
            "cases between" => MeasureKind.CasesBetween,
            "predicted risk" or "cases with a predicted risk" => MeasureKind.PredictedRisk,
            _ => throw new ImportSettingsException(
                $"The measure's type is '{type}'. Use count, proportion, rate, measurement, rare event or predicted risk."
            ),
        };

    private static Frequency PeriodOf(string? period) =>
        period?.ToLowerInvariant() switch
        {
            "day" => Frequency.Day,
            "week" => Frequency.Week,
            "month" => Frequency.Month,
            "quarter" or "calendar quarter" => Frequency.CalendarQuarter,
            "financial quarter" => Frequency.FinancialQuarter,
            "year" => Frequency.Year,
            "event" => Frequency.Event,
            _ => throw new ImportSettingsException(
                $"The measure's period is '{period}'. Use day, week, month, quarter, year or event."
            ),
        };

    // "(one row = one event)" tells a person what is counted; no column is called so.
    private static string? Words(JsonElement json, string name) =>
        Text(json, name) is { } text && !text.StartsWith('(') ? text : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];

    private static double? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
