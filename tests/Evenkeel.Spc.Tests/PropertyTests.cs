using CsCheck;

namespace Evenkeel.Spc.Tests;

public class PropertyTests
{
    private static readonly Gen<double[]> Values = Gen.Int[-500, 500].Select(i => i / 4d).Array[3, 150];
    private static readonly Gen<RuleProfile> Profiles = Gen.OneOf([.. RuleProfile.All]);
    private static readonly Gen<ChartKind> Kinds = Gen.OneOf(
        ChartKind.Run,
        ChartKind.Xmr,
        ChartKind.XmrMedian,
        ChartKind.XmrMedianRange
    );

    [Fact]
    public void Adding_a_constant_moves_the_lines_and_changes_no_signal() =>
        Gen.Select(Values, Profiles, Kinds, Gen.Int[-1000, 1000])
            .Sample(
                (values, profile, kind, by) =>
                {
                    var definition = new ChartDefinition(kind) { Rules = profile };
                    var plain = Chart.Compute(new SeriesColumns(values), definition);
                    double[] moved = [.. values.Select(v => v + by)];
                    var shifted = Chart.Compute(new SeriesColumns(moved), definition);
                    Assert.Equal(plain.Centre[0] + by, shifted.Centre[0], 1e-8);
                    Assert.Equal(Broken(plain), Broken(shifted));
                },
                iter: 500
            );

    [Fact]
    public void Multiplying_scales_the_lines_and_changes_no_signal() =>
        Gen.Select(Values, Profiles, Kinds, Gen.Int[-8, 8])
            .Sample(
                (values, profile, kind, power) =>
                {
                    var by = Math.Pow(2, power);
                    var definition = new ChartDefinition(kind) { Rules = profile };
                    var plain = Chart.Compute(new SeriesColumns(values), definition);
                    double[] larger = [.. values.Select(v => v * by)];
                    var scaled = Chart.Compute(new SeriesColumns(larger), definition);
                    Assert.Equal(plain.Upper3.ToArray().Select(u => u * by), scaled.Upper3.ToArray());
                    Assert.Equal(Broken(plain), Broken(scaled));
                },
                iter: 500
            );

    [Fact]
    public void Turning_a_series_upside_down_turns_its_signals_too() =>
        Gen.Select(Values, Profiles, Kinds)
            .Sample(
                (values, profile, kind) =>
                {
                    var definition = new ChartDefinition(kind) { Rules = profile };
                    var plain = Chart.Compute(new SeriesColumns(values), definition);
                    double[] turned = [.. values.Select(v => -v)];
                    var mirror = Chart.Compute(new SeriesColumns(turned), definition);
                    Assert.Equal(plain.BrokenHigh.ToArray(), mirror.BrokenLow.ToArray());
                    Assert.Equal(plain.Phases[0].Runs, mirror.Phases[0].Runs);
                },
                iter: 500
            );

    [Fact]
    public void Reading_a_series_backwards_keeps_its_runs_and_limits() =>
        Gen.Select(Values, Kinds)
            .Sample(
                (values, kind) =>
                {
                    var forwards = Chart.Compute(values, kind);
                    double[] reversed = [.. values.Reverse()];
                    var backwards = Chart.Compute(reversed, kind);
                    Assert.Equal(forwards.Phases[0].Runs, backwards.Phases[0].Runs);
                    Assert.Equal(forwards.Centre[0], backwards.Centre[0], 1e-9);
                    Assert.Equal(forwards.Phases[0].Sigma ?? 0, backwards.Phases[0].Sigma ?? 0, 1e-9);
                },
                iter: 500
            );

    [Fact]
    public void The_order_within_a_subgroup_does_not_matter() =>
        Gen.Select(Gen.Int[0, 1000].Array[4].Array[3, 20], Gen.OneOf(ChartKind.XBar, ChartKind.S, ChartKind.R))
            .Sample(
                (groups, kind) =>
                {
                    var starts = Enumerable.Range(1, groups.Length - 1).Select(i => 4 * i).ToArray();
                    double[] values = [.. groups.SelectMany(g => g.Select(v => (double)v))];
                    double[] shuffled = [.. groups.SelectMany(g => g.Order().Select(v => (double)v))];
                    var definition = new ChartDefinition(kind);
                    var one = Chart.Compute(Subgroups.Reduce(values, starts).Columns(kind), definition);
                    var other = Chart.Compute(Subgroups.Reduce(shuffled, starts).Columns(kind), definition);
                    Assert.Equal(one.Upper3[0], other.Upper3[0], 1e-8);
                    Assert.Equal(one.Values[0], other.Values[0], 1e-8);
                },
                iter: 500
            );

    [Fact]
    public void Phases_are_charted_as_if_each_stood_alone() =>
        Gen.Select(Values, Values, Profiles)
            .Sample(
                (first, second, profile) =>
                {
                    double[] both = [.. first, .. second];
                    var definition = new ChartDefinition(ChartKind.Xmr) { Rules = profile };
                    var result = Chart.Compute(new SeriesColumns(both) { PhaseStarts = [first.Length] }, definition);
                    var alone = Chart.Compute(new SeriesColumns(second), definition);
                    Assert.Equal(alone.Upper3.ToArray(), result.Upper3[first.Length..].ToArray());
                    Assert.Equal(Broken(alone), Broken(result)[first.Length..]);
                },
                iter: 300
            );

    private static RuleSet[] Broken(ChartResult result) => [.. Enumerable.Range(0, result.Count).Select(result.Broken)];
}
