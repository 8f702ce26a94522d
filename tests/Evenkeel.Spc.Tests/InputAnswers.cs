namespace Evenkeel.Spc.Tests;

/// <summary>
/// What a public entry makes of an input, in one word: "limits" or "answer" where every number is there, "gaps" where some are absent as the
/// documentation says, the reason of the library where there is none, or the documented exception.
/// </summary>
internal static class InputAnswers
{
    public static string OfChart(ChartKind kind, HardInput input)
    {
        var ofCases = kind is ChartKind.Vlad or ChartKind.RiskAdjustedCusum;
        var spreads = kind is ChartKind.XBar or ChartKind.S or ChartKind.R
            ? input.Values.Select(Math.Abs).ToArray()
            : [];
        var series = new SeriesColumns(ofCases ? Outcomes(input.Values) : input.Values)
        {
            Denominators =
                kind is ChartKind.Run or ChartKind.Xmr or ChartKind.MovingRange ? []
                : ofCases ? Risks(input.Denominators)
                : input.Denominators,
            StandardDeviations = spreads,
            Ranges = spreads,
        };
        var result = new ChartResult();
        if (!Chart.TryCompute(series, new ChartDefinition(kind), result, out var fault))
            return fault.Rows.Count > 0 ? fault.Kind.ToString() : "no rows named";
        return result.Count == 0 ? "empty" : Word(result);
    }

    private static string Word(ChartResult result)
    {
        var why = result.Phases[0].LimitsAbsent;
        for (var i = 0; i < result.Count; i++)
        {
            var (point, missing) = (result[i], result.Absences[i] != PointAbsence.None);
            if (missing != point.Value is null || point.Centre is null != result.Phases[0].Centre is null)
                return "a value or centre is absent without a reason";
            if (why == LimitAbsence.None && !missing && !(Finite(point.Lower) && Finite(point.Upper)))
                return "a limit is absent without a reason";
        }
        return why == LimitAbsence.None ? "limits" : why.ToString();
    }

    private static bool Finite(double? number) => number is { } there && double.IsFinite(there);

    public static string Of(string entry, HardInput input)
    {
        var (values, denominators) = (input.Values, input.Denominators);
        try
        {
            return entry switch
            {
                "Funnel, proportions" => OfFunnel(FunnelKind.Proportion, input),
                "Funnel, ratios" => OfFunnel(FunnelKind.StandardisedRatio, input),
                "Funnel, counts" => OfFunnel(FunnelKind.RatioOfCounts, input),
                "Cusum" => Word(Cusum.Compute(values).Upper, Cusum.Compute(values).Lower),
                "Ewma" => OfEwma(Ewma.Compute(values)),
                "BernoulliCusum" => OfBernoulli(BernoulliCusum.Compute(Outcomes(values))),
                "RiskAdjustedCusum.Compute" => OfRisk(RiskAdjustedCusum.Compute(Outcomes(values), Risks(denominators))),
                "Vlad.Compute" => Word(Vlad.Compute(Outcomes(values), Risks(denominators))),
                "Pareto" => Word([.. Pareto.Compute(Names(values.Length), values).SelectMany(Numbers)]),
                "Subgroups" => OfSubgroups(values),
                "SeasonalAdjustment" => OfSeasons(values),
                "Rebase" => OfRebase(values),
                _ => throw new InvalidOperationException(entry),
            };
        }
        catch (SpcDataException refused)
        {
            return refused.Fault.Kind.ToString();
        }
        catch (ArgumentException refused) when (refused.GetType() == typeof(ArgumentException))
        {
            return "ArgumentException";
        }
    }

    private static string OfFunnel(FunnelKind kind, HardInput input)
    {
        var made = Funnel.Compute(kind, input.Values, input.Denominators);
        var adjusted = made.AdjustedLimits.Concat(made.Limits).SelectMany(Limits);
        return Word([
            made.Target,
            made.Phi,
            made.Tau2,
            .. made.Values,
            .. made.Z,
            .. adjusted,
            .. Limits(made.LimitsAt(7)),
        ]);
    }

    private static double[] Limits(FunnelLimits at) => [at.Lower95, at.Upper95, at.Lower998, at.Upper998];

    private static string OfEwma(EwmaResult made) =>
        Word(made.Averages, made.Lower, made.Upper) is var word && made.Values.Count == 0 ? "empty" : word;

    private static string OfBernoulli(BernoulliCusumResult made) =>
        Word([made.Target, made.High, made.Low, .. made.Upper, .. made.Lower]);

    private static string OfRisk(RiskAdjustedCusumResult made) =>
        Word(made.WeightsHigh, made.WeightsLow, made.Upper, made.Lower, made.UpperUnbroken, made.LowerUnbroken);

    private static string OfSubgroups(double[] values)
    {
        var made = Evenkeel.Spc.Subgroups.Reduce(values, values.Length == 12 ? [4, 8] : []);
        return Word(made.Means.ToArray(), made.StandardDeviations.ToArray(), made.Ranges.ToArray());
    }

    private static string OfSeasons(double[] values)
    {
        var made = SeasonalAdjustment.Compute(values, new(3, Trend: true));
        return made.Absent != AdjustmentAbsence.None
            ? made.Absent.ToString()
            : Word([.. made.Values, .. made.Effects, .. made.SeasonEffects, made.VarianceExplained, made.RangeAfter]);
    }

    /// <summary>Ten points of the input after thirty about zero.</summary>
    private static string OfRebase(double[] values)
    {
        double[] all = [.. Enumerable.Range(0, 30).Select(i => i % 2 - 0.5), .. values];
        var definition = new ChartDefinition(ChartKind.Xmr) { Baseline = new() { Freeze = 30 } };
        var found = Rebase.Suggest(new(all), definition, Chart.Compute(new SeriesColumns(all), definition));
        return found is { } made
            ? Word([made.Present.Centre, made.Proposed.Centre, made.Proposed.Upper ?? double.NaN])
            : "nothing";
    }

    /// <summary>Ordinary values become 0 and 1, odd ones stay odd.</summary>
    private static double[] Outcomes(double[] values) =>
        [.. values.Select(value => value is >= 1 and <= 6 ? Math.Floor(value / 4) : value)];

    private static double[] Risks(double[] denominators) => [.. denominators.Select(d => d is 10 ? 0.2 : d)];

    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => $"category {i % 4}")];

    private static double[] Numbers(ParetoBar bar) => [bar.Count, bar.CumulativeCount, bar.Share, bar.CumulativeShare];

    private static string Word(params IReadOnlyList<double>[] columns)
    {
        var numbers = columns.SelectMany(column => column).ToList();
        return numbers.Count == 0 ? "empty"
            : numbers.Exists(double.IsInfinity) ? "an infinite number"
            : numbers.TrueForAll(double.IsNaN) ? "gaps only"
            : numbers.Exists(double.IsNaN) ? "gaps"
            : "answer";
    }
}
