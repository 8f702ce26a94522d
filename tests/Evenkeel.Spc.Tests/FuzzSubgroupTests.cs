using CsCheck;

namespace Evenkeel.Spc.Tests;

/// <summary>Any measurements in any subgroups, and charts with every column and option, give an answer or a documented refusal.</summary>
public class FuzzSubgroupTests
{
    private static readonly Gen<Baseline> Baselines = Gen.Select(
        Gen.Int[0, 12],
        Gen.OneOf(Gen.Const((double?)null), WildGens.Tame.Select(centre => (double?)centre)),
        Gen.OneOf(Gen.Const((double?)null), WildGens.Tame.Select(sigma => (double?)sigma)),
        Gen.Enum<SubgroupSigma>(),
        Gen.Enum<ExclusionEffect>(),
        (freeze, centre, sigma, subgroups, exclusion) =>
            new Baseline
            {
                Freeze = freeze == 0 ? null : freeze,
                Centre = centre,
                Sigma = sigma,
                Subgroups = subgroups,
                Exclusion = exclusion,
            }
    );

    [Fact]
    public void Any_subgroups() =>
        Gen.Select(
                WildGens.Numbers,
                Gen.Int[1, 39].Array[0, 9],
                Gen.OneOf(ChartKind.XBar, ChartKind.S, ChartKind.R),
                Baselines,
                Gen.Bool
            )
            .Sample(
                (values, starts, kind, baseline, sorted) =>
                    WildGens.Answers(
                        () =>
                        {
                            int[] rising = sorted
                                ? [.. starts.Where(s => s < values.Length).Distinct().Order()]
                                : starts;
                            var groups = Subgroups.Reduce(values, rising);
                            WildGens.NoInfinity([.. groups.Means, .. groups.Ranges]);
                            var columns = groups.Columns(kind);
                            var result = new ChartResult();
                            if (Chart.TryCompute(columns, new(kind) { Baseline = baseline }, result, out var fault))
                                HasNoInfinity(result);
                            else
                                Assert.NotEmpty(fault.Rows);
                        },
                        mayRefuseArguments: !sorted
                    ),
                iter: WildGens.Rounds
            );

    [Fact]
    public void Any_chart_with_every_column_and_a_rebase() =>
        Gen.Select(
                Gen.Select(WildGens.Numbers, Gen.Enum<ChartKind>(), Gen.OneOf([.. RuleProfile.All]), Baselines),
                Gen.Select(WildGens.Tame, WildGens.AnyNumber, Gen.Enum<Improvement>()).Array[40],
                Gen.OneOf(Gen.OneOf(1d, 100d), WildGens.Above(0)),
                Gen.Int[0, 12].Array[2],
                Gen.Int[1, 9]
            )
            .Sample(
                (chart, rows, multiplier, freezes, least) =>
                {
                    var (values, kind, profile, baseline) = chart;
                    rows = rows[..values.Length];
                    double[] denominators = [.. rows.Select((row, i) => row.Item1 + Math.Abs(values[i]))];
                    var series = new SeriesColumns(values)
                    {
                        Denominators = denominators,
                        StandardDeviations = [.. rows.Select(row => row.Item1)],
                        Ranges = [.. rows.Select(row => row.Item1)],
                        Excluded = [.. rows.Select(row => row.Item2 > 15)],
                        PhaseStarts = values.Length > 12 ? [values.Length / 3] : [],
                        Freezes = values.Length > 12 ? freezes : [],
                        Targets = [.. rows.Select(row => double.IsInfinity(row.Item2) ? double.NaN : row.Item2)],
                        Directions = [.. rows.Select(row => row.Item3)],
                    };
                    var definition = new ChartDefinition(kind)
                    {
                        Rules = profile,
                        Baseline = baseline,
                        Multiplier = multiplier,
                    };
                    var result = new ChartResult();
                    if (!Chart.TryCompute(series, definition, result, out var fault))
                        Assert.NotEmpty(fault.Rows);
                    else
                    {
                        HasNoInfinity(result);
                        _ = Rebase.Suggest(series, definition, result, least);
                    }
                },
                iter: WildGens.Rounds
            );

    private static void HasNoInfinity(ChartResult result)
    {
        WildGens.NoInfinity([.. result.Values, .. result.Centre, .. result.Upper3, .. result.Lower3]);
        WildGens.NoInfinity([.. result.Upper1, .. result.Lower1, .. result.Upper2, .. result.Lower2]);
        foreach (var phase in result.Phases)
        {
            WildGens.NoInfinity([phase.Centre ?? 0, phase.Sigma ?? 0, phase.SigmaZ ?? 0]);
            Assert.True(phase.Centre is not null || phase.LimitsAbsent != LimitAbsence.None);
        }
        for (var i = 0; i < result.Count; i++)
            Assert.False(result.Upper3[i] < result.Lower3[i]);
    }
}
