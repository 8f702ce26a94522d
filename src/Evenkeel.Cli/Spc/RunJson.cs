using System.Text.Json;
using Evenkeel.Spc;

namespace Evenkeel.Cli.Spc;

/// <summary>One chart as JSON, with the key names of the reference cases.</summary>
internal static class RunJson
{
    public static void Write(SeriesPoints chart, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonWords.Lines);
        var result = chart.Result;
        json.WriteStartObject();
        Texts(json, "x", result.Count, i => Numbers.X(chart.X[i], chart.HasDates));
        json.Numbers("y", result.Values);
        json.Numbers("cl", result.Centre);
        json.Numbers("lcl", result.Lower3);
        json.Numbers("ucl", result.Upper3);
        json.Numbers("lcl95", result.Lower2);
        json.Numbers("ucl95", result.Upper2);
        json.Numbers("lcl68", result.Lower1);
        json.Numbers("ucl68", result.Upper1);
        json.WriteStartArray("phase");
        for (var i = 0; i < result.Count; i++)
        {
            json.WriteNumberValue(result.PhaseOf(i) + 1);
        }

        json.WriteEndArray();
        Texts(json, "mark", result.Count, i => SpcWordsOf.Of(result.Marks[i]));
        Signals(json, result);
        json.WriteStartArray("runs");
        for (var i = 0; i < result.Phases.Length; i++)
        {
            Phase(json, result.Phases[i], i + 1);
        }

        json.WriteEndArray();
        Icons(json, chart);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, int count, Func<int, string> at)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < count; i++)
        {
            json.WriteStringValue(at(i));
        }

        json.WriteEndArray();
    }

    private static void Signals(Utf8JsonWriter json, ChartResult result)
    {
        json.WriteStartObject("signals");
        foreach (var (rule, word) in SpcWordsOf.Rules((RuleSet)ushort.MaxValue))
        {
            json.WriteStartArray(word);
            for (var i = 0; i < result.Count; i++)
            {
                json.WriteBooleanValue((result.Broken(i) & rule) != 0);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Phase(Utf8JsonWriter json, PhaseSummary phase, int number)
    {
        json.WriteStartObject();
        json.WriteNumber("phase", number);
        json.WriteNumber("n_obs", phase.Runs.Observed);
        json.WriteNumber("n_useful", phase.Runs.Useful);
        json.WriteNumber("longest_run", phase.Runs.LongestRun);
        json.WriteNumber("longest_run_max", phase.Runs.LongestRunLimit);
        json.WriteNumber("n_crossings", phase.Runs.Crossings);
        json.WriteNumber("n_crossings_min", phase.Runs.CrossingsLimit);
        json.WriteBoolean("runs_signal", phase.Runs.Signal);
        json.WriteNumber("baseline_points", phase.BaselinePoints);
        json.Number("sigma", phase.Sigma ?? double.NaN);
        json.Number("sigma_z", phase.SigmaZ ?? double.NaN);
        json.WriteNumber("ranges_dropped", phase.RangesDropped);
        json.Word("limits_absent", phase.LimitsAbsent == LimitAbsence.None ? "" : phase.LimitsAbsent.ToString());
        json.WriteEndObject();
    }

    private static void Icons(Utf8JsonWriter json, SeriesPoints chart)
    {
        var since = ScreenRow.Since(chart, SeriesSummary.Of(chart.Result).CurrentSignal);
        json.WriteStartObject("icons");
        json.Word("variation", SpcWordsOf.Of(chart.Result.Variation));
        json.Word("assurance", SpcWordsOf.Of(chart.Result.Assurance));
        json.Word("since", since is { } x ? Numbers.X(x, chart.HasDates) : "");
        json.WriteEndObject();
    }
}
