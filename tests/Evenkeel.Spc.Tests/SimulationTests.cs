using System.Globalization;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Tests;

/// <summary>
/// How often a process of which nothing changed shows a signal, simulated with fixed seeds, against exact and published rates.
/// EVENKEEL_SIMULATED_SERIES sets the number of series; './dev test slow' takes 100,000.
/// </summary>
public class SimulationTests
{
    private static readonly int Series = int.TryParse(
        Environment.GetEnvironmentVariable("EVENKEEL_SIMULATED_SERIES"),
        CultureInfo.InvariantCulture,
        out var series
    )
        ? series
        : 3_000;

    /// <summary>How far a simulated share may lie from its true value; once in 60,000 times it lies further.</summary>
    private static double Error(double rate) => 4.3 * Math.Sqrt(Math.Max(rate * (1 - rate), 1e-4) / Series);

    [Theory]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(36)]
    [InlineData(60)]
    public void Anhoej_signals_as_often_as_the_exact_distribution_of_runs_says(int points)
    {
        var distribution = new RunsDistribution(0.5, points);
        while (distribution.Points < points)
            distribution.AddPoint();
        var (joint, quiet) = (distribution.Joint(), 0d);
        for (var crossings = AnhoejLimits.FewestCrossings(points); crossings < points; crossings++)
        for (var longest = 1; longest <= AnhoejLimits.LongestRun(points); longest++)
            quiet += joint[crossings, longest];
        var definition = new ChartDefinition(ChartKind.Run) { Baseline = new() { Centre = 0 } };
        Assert.Equal(1 - quiet, FalseSignals.Simulate(definition, points, Series, seed: 3).AnyPoint, Error(1 - quiet));
    }

    /// <summary>Run lengths until the first signal of a process in control, by its known centre and sigma (Champ and Woodall 1987, table 1).</summary>
    [Theory]
    [InlineData(370.40, false, false, false)]
    [InlineData(225.44, true, false, false)]
    [InlineData(166.05, false, true, false)]
    [InlineData(152.73, false, false, true)]
    [InlineData(91.75, true, true, true)]
    public void The_Western_Electric_rules_signal_after_the_published_run_lengths(
        double length,
        bool two,
        bool three,
        bool four
    )
    {
        var all = RuleProfile.WesternElectric;
        bool[] asked = [true, two, three, four];
        var profile = all with { Rules = [.. all.Rules.Where((_, i) => asked[i])] };
        var definition = new ChartDefinition(ChartKind.Xmr)
        {
            Rules = profile,
            Baseline = new() { Centre = 0, Sigma = 1 },
        };
        var (random, values, result, sum) = (new SplitMix(11), new double[6_000], new ChartResult(), 0d);
        var rounds = Math.Max(600, Series / 10);
        for (var round = 0; round < rounds; round++)
        {
            foreach (ref var value in values.AsSpan())
                value = random.Normal();
            Chart.Compute(new SeriesColumns(values), definition, result);
            var first = result.Marks.IndexOfAnyExcept(PointMark.CommonCause);
            sum += first < 0 ? values.Length : first + 1;
        }
        // Run lengths vary about as much as they are long.
        Assert.Equal(length, sum / rounds, 4.3 * length / Math.Sqrt(rounds));
    }

    /// <summary>Measured by running NHSRplotthedots' and PHS's rules on random data: shares to a tenth of a per cent, of some thousand series.</summary>
    [Theory]
    [InlineData("mdc", ChartKind.Xmr, 24, 0.145)]
    [InlineData("mdc", ChartKind.Xmr, 36, 0.263)]
    [InlineData("phs", ChartKind.Run, 24, 0.346)]
    [InlineData("phs", ChartKind.Run, 36, 0.566)]
    [InlineData("anhoej", ChartKind.Run, 24, 0.026)]
    [InlineData("anhoej", ChartKind.Run, 36, 0.046)]
    public void The_tools_themselves_signal_as_often(string profile, ChartKind kind, int points, double rate)
    {
        var simulated = FalseSignals.Simulate(
            new(kind) { Rules = RuleProfile.Named(profile)! },
            points,
            Series,
            seed: 5
        );
        Assert.Equal(rate, simulated.AnyPoint, 0.02 + Error(rate));
    }

    [Fact]
    public void The_table_of_false_signals_is_what_the_code_gives()
    {
        foreach (var profile in RuleProfile.All)
        foreach (var kind in new[] { ChartKind.Run, ChartKind.Xmr })
        foreach (var points in new[] { 12, 24, 36, 60 })
        {
            var tabled = FalseSignals.Rate(profile, kind, points)!.Value;
            var simulated = FalseSignals.Simulate(new(kind) { Rules = profile }, points, Series / 3, seed: 9);
            var reach = Math.Sqrt(3) * Error(tabled.AnyPoint) + 0.0015;
            Assert.True(
                Math.Abs(tabled.AnyPoint - simulated.AnyPoint) < reach,
                $"{profile.Name} {kind} {points}: table {tabled.AnyPoint}, simulated {simulated.AnyPoint}"
            );
        }
    }
}
