using CsCheck;

namespace Evenkeel.Spc.Tests;

public class FuzzTests
{
    private static readonly Gen<(double Value, double Denominator, bool Ghost)> Row = Gen.Select(
        WildGens.AnyNumber,
        WildGens.AnyNumber,
        Gen.Bool
    );

    [Fact]
    public void Any_input_gives_an_answer_or_a_documented_refusal() =>
        Gen.Select(
                Row.Array[0, 90],
                Gen.Enum<ChartKind>(),
                Gen.OneOf([.. RuleProfile.All]),
                Gen.Int[0, 40],
                Gen.Bool,
                Gen.Bool,
                Gen.Bool
            )
            .Sample(
                (wild, kind, profile, freeze, screen, ghosts, tame) =>
                {
                    var rows = tame ? [.. wild.Select(Tame)] : wild;
                    double[] values = [.. rows.Select(r => r.Value)];
                    double[] denominators = [.. rows.Select(r => r.Denominator)];
                    var series = new SeriesColumns(values)
                    {
                        Denominators = denominators,
                        StandardDeviations = denominators,
                        Ranges = denominators,
                        Excluded = ghosts ? [.. rows.Select(r => r.Ghost)] : [],
                        PhaseStarts = rows.Length > 30 ? [rows.Length / 3, rows.Length / 2] : [],
                    };
                    var definition = new ChartDefinition(kind)
                    {
                        Rules = profile,
                        Baseline = new() { Freeze = freeze == 0 ? null : freeze, ScreenMovingRanges = screen },
                        Improvement = Improvement.Down,
                        Target = 3,
                    };
                    var result = new ChartResult();
                    if (Chart.TryCompute(series, definition, result, out var fault))
                        IsWhole(result);
                    else
                        Assert.NotEmpty(fault.Rows);
                },
                iter: WildGens.Rounds
            );

    /// <summary>A row that few charts refuse, so that the arithmetic behind the refusals is reached.</summary>
    private static (double Value, double Denominator, bool Ghost) Tame(
        (double Value, double Denominator, bool Ghost) row
    )
    {
        var value = double.IsFinite(row.Value) ? Math.Abs(row.Value) : double.NaN;
        return (
            value,
            double.IsFinite(row.Denominator) ? Math.Max(value, Math.Abs(row.Denominator)) : double.NaN,
            row.Ghost
        );
    }

    /// <summary>Nothing is NaN or infinite without a reason.</summary>
    private static void IsWhole(ChartResult result)
    {
        for (var i = 0; i < result.Count; i++)
        {
            var phase = result.Phases[result.PhaseOf(i)];
            Assert.False(
                double.IsInfinity(result.Values[i])
                    || double.IsInfinity(result.Centre[i])
                    || double.IsInfinity(result.Upper3[i])
            );
            Assert.Equal(double.IsNaN(result.Values[i]), result.Absences[i] != PointAbsence.None);
            Assert.Equal(double.IsNaN(result.Centre[i]), phase.Centre is null);
            Assert.True(phase.Centre is not null || phase.LimitsAbsent != LimitAbsence.None);
            if (double.IsNaN(result.Upper3[i]) && phase.LimitsAbsent == LimitAbsence.None)
                Assert.True(result.Absences[i] != PointAbsence.None || phase.Sigma is not null);
            _ = (result[i], result.SignalAt(i), result.RunAt(i));
        }
        _ = SeriesSummary.Of(result);
    }

    [Fact]
    public void Rules_over_bits_agree_with_rules_written_plainly() =>
        Gen.Select(Gen.Int[-9, 9].Select(i => (double)i).Array[1, 200], Gen.Int[1, 4])
            .Sample(
                (values, sigma) =>
                {
                    var definition = new ChartDefinition(ChartKind.Xmr)
                    {
                        Rules = RuleProfile.MakingDataCount,
                        Baseline = new() { Centre = 0, Sigma = sigma },
                    };
                    var result = Chart.Compute(new SeriesColumns(values), definition);
                    Assert.Equal(
                        NaiveRules.MakingDataCount(values, 0, sigma),
                        Enumerable.Range(0, values.Length).Select(result.Broken)
                    );
                    var runs = result.Phases[0].Runs;
                    Assert.Equal(NaiveRules.Runs(values, 0), (runs.Useful, runs.LongestRun, runs.Crossings));
                },
                iter: 2_000
            );
}
