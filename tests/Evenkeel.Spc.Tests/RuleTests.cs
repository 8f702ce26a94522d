using CsCheck;

namespace Evenkeel.Spc.Tests;

/// <summary>Every rule over bit columns against the same rule written plainly, on random points; seeds are printed where one fails.</summary>
public class RuleTests
{
    private static readonly int Rounds = Math.Min(1_500, 3 * WildGens.Rounds);

    /// <summary>Whole numbers near 0, so that ties, lines and patterns are met often; now and then more points than a word has bits.</summary>
    private static readonly Gen<double[]> Points = Gen.Frequency(
        (3, Gen.Int[-3, 3].Select(i => (double)i).Array[1, 40]),
        (2, Gen.Int[-9, 9].Select(i => (double)i).Array[1, 200]),
        (1, Gen.Int[-1, 3].Select(i => (double)i).Array[60, 140]),
        (
            1,
            Gen.Int[1, 9]
                .Select(
                    Gen.Int[60, 140],
                    (a, n) => Enumerable.Range(0, n).Select(k => (double)(k % 2 == 0 ? a : -a)).ToArray()
                )
        )
    );

    private static readonly Gen<Marking> Markings = Gen.Enum<Marking>();

    private static ChartResult Chart(double[] y, RuleProfile profile, double sigma = 1) =>
        Evenkeel.Spc.Chart.Compute(
            new SeriesColumns(y),
            new(ChartKind.Xmr)
            {
                Rules = profile,
                Baseline = new() { Centre = 0, Sigma = sigma },
            }
        );

    private static RuleProfile Only(Rule rule, Marking marking = default, Handling ties = default) =>
        new("test")
        {
            Rules = [rule],
            Precedence = [rule.Flag],
            Marking = marking,
            Ties = ties,
        };

    private static void Agree(bool[] plain, ChartResult result) =>
        Assert.Equal(plain, Enumerable.Range(0, result.Count).Select(i => result.Broken(i) != RuleSet.None));

    [Fact]
    public void Shift() =>
        Gen.Select(Points, Gen.Int[2, 9], Markings)
            .Sample(
                (y, n, m) => Agree(NaivePatterns.Shift(y, n, m), Chart(y, Only(new ShiftRule(n), m))),
                iter: Rounds
            );

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(66)]
    [InlineData(130)]
    public void A_run_may_be_longer_than_a_word_has_bits(int length)
    {
        double[] y = [.. Enumerable.Range(0, 200).Select(i => i is 10 or 190 ? -1d : 1)];
        foreach (var marking in Enum.GetValues<Marking>())
        {
            Agree(NaivePatterns.Shift(y, length, marking), Chart(y, Only(new ShiftRule(length), marking)));
            Agree(NaivePatterns.Hugging(y, 1, length, marking), Chart(y, Only(new HuggingCentreRule(length), marking)));
        }
    }

    [Fact]
    public void Shift_that_skips_ties() =>
        Gen.Select(Points, Gen.Int[2, 9])
            .Sample(
                (y, n) =>
                    Agree(NaivePatterns.SkippingShift(y, n), Chart(y, Only(new ShiftRule(n), ties: Handling.Skip))),
                iter: Rounds
            );

    [Fact]
    public void Trend() =>
        Gen.Select(Points, Gen.Int[2, 6], Markings)
            .Sample(
                (y, n, m) => Agree(NaivePatterns.Trend(y, n, m), Chart(y, Only(new TrendRule(n), m))),
                iter: Rounds
            );

    [Fact]
    public void Trend_that_skips_ties() =>
        Gen.Select(Points, Gen.Int[2, 6])
            .Sample(
                (y, n) =>
                {
                    var (up, down) = NaivePatterns.SkippingTrend(y, n);
                    var result = Chart(y, Only(new TrendRule(n), ties: Handling.Skip));
                    Assert.Equal(up, result.BrokenHigh.ToArray().Select(broken => broken != 0));
                    Assert.Equal(down, result.BrokenLow.ToArray().Select(broken => broken != 0));
                },
                iter: Rounds
            );

    [Fact]
    public void Alternating() =>
        Gen.Select(Points, Gen.Int[3, 14], Markings)
            .Sample(
                (y, n, m) => Agree(NaivePatterns.Alternating(y, n, m), Chart(y, Only(new AlternatingRule(n), m))),
                iter: Rounds
            );

    [Fact]
    public void Hugging_the_centre() =>
        Gen.Select(Points, Gen.Int[2, 9], Gen.Int[1, 3], Markings)
            .Sample(
                (y, n, s, m) =>
                    Agree(NaivePatterns.Hugging(y, s, n, m), Chart(y, Only(new HuggingCentreRule(n), m), s)),
                iter: Rounds
            );

    [Fact]
    public void Avoiding_the_centre() =>
        Gen.Select(Points, Gen.Int[2, 9], Gen.Int[1, 2], Markings)
            .Sample(
                (y, n, s, m) =>
                    Agree(NaivePatterns.Avoiding(y, s, n, m), Chart(y, Only(new AvoidingCentreRule(n), m), s)),
                iter: Rounds
            );

    [Theory]
    [InlineData(RuleSet.TwoOfThree, 2, 3, 2)]
    [InlineData(RuleSet.FourOfFive, 4, 5, 1)]
    public void So_many_of_so_many_beyond(RuleSet flag, int points, int window, int sigmas) =>
        Points.Sample(
            y =>
                Agree(
                    NaivePatterns.BeyondSigma(y, sigmas, points, window),
                    Chart(y, Only(new BeyondSigmaRule(flag, points, window, sigmas)))
                ),
            iter: Rounds
        );

    [Fact]
    public void Two_of_three_on_any_side() =>
        Gen.Select(Points, Gen.Bool)
            .Sample(
                (y, all) => Agree(NaivePatterns.AnySide(y, 2, all), Chart(y, Only(new TwoOfThreeAnySideRule(all)))),
                iter: Rounds
            );

    [Fact]
    public void Long_runs_and_few_crossings_speak_of_the_phase() =>
        Points.Sample(
            y =>
            {
                var result = Chart(
                    y,
                    Only(new LongRunRule(), ties: Handling.Skip) with
                    {
                        Rules = [new LongRunRule(), new FewCrossingsRule()],
                    }
                );
                var runs = result.Phases[0].Runs;
                var longRuns = NaivePatterns.SkippingShift(y, runs.LongestRunLimit + 1);
                for (var i = 0; i < y.Length; i++)
                {
                    Assert.Equal(longRuns[i] && runs.Useful > 0, result.Broken(i).HasFlag(RuleSet.LongRun));
                    Assert.Equal(
                        y[i] != 0 && runs.Crossings < runs.CrossingsLimit,
                        result.Broken(i).HasFlag(RuleSet.FewCrossings)
                    );
                    Assert.Equal(
                        y[i] > 0 && result.Broken(i).HasFlag(RuleSet.FewCrossings),
                        result.BrokenHigh[i].HasFlag(RuleSet.FewCrossings)
                    );
                }
            },
            iter: Rounds
        );

    /// <summary>31 useful points in the best box: at most 9 in a run, at least 11 crossings; 9 in a run want 14 crossings in the cut one.</summary>
    [Theory]
    [InlineData(13, RuleSet.FewCrossings)]
    [InlineData(14, RuleSet.None)]
    public void The_corner_that_is_cut_from_a_box_is_told_by_its_crossings(int crossings, RuleSet broken)
    {
        // The other 22 points in as many runs as there are crossings, of one or two points.
        var rest = Enumerable
            .Range(0, crossings)
            .SelectMany(i => Enumerable.Repeat(i % 2 == 0 ? -1d : 1, i < 22 - crossings ? 2 : 1));
        double[] y = [.. Enumerable.Repeat(1d, 9), .. rest];
        var result = Chart(y, RuleProfile.CutBox);
        Assert.Equal(31, result.Phases[0].Runs.Useful);
        Assert.Equal((9, crossings), (result.Phases[0].Runs.LongestRun, result.Phases[0].Runs.Crossings));
        Assert.Equal(broken, result.Broken(0));
    }

    [Fact]
    public void A_rule_is_marked_on_the_side_on_which_it_lies() =>
        Points.Sample(
            y =>
            {
                var result = Chart(y, RuleProfile.WesternElectric);
                for (var i = 0; i < y.Length; i++)
                {
                    Assert.True(result.BrokenHigh[i] == RuleSet.None || y[i] > 0);
                    Assert.True(result.BrokenLow[i] == RuleSet.None || y[i] < 0);
                }
            },
            iter: Rounds
        );

    [Theory]
    [InlineData(1, 1, 1, 0)]
    [InlineData(3, 2, 2, 2)]
    public void A_pattern_shorter_than_can_be_is_refused(int alternating, int shift, int trend, int refused)
    {
        // Each rule says how few points it takes.
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlternatingRule(Math.Min(2, alternating)));
        Assert.Equal(refused == 2, Record.Exception(() => new ShiftRule(shift)) is null);
        Assert.Equal(refused == 2, Record.Exception(() => new TrendRule(trend)) is null);
        var said = Assert.Throws<ArgumentOutOfRangeException>(() => new HuggingCentreRule(1));
        Assert.Contains("At least 2 points.", said.Message, StringComparison.Ordinal);
        Assert.Equal(3, new AlternatingRule(3).Length);
    }
}
