namespace Evenkeel.Spc.Tests;

/// <summary>What the profiles find, one point short of a pattern and with it, on lines at whole numbers.</summary>
public class ProfileTests
{
    private static ChartResult Between(string profile, double[] values) =>
        Chart.Compute(
            new SeriesColumns(values),
            new(ChartKind.Xmr)
            {
                Rules = RuleProfile.Named(profile)!,
                Baseline = new() { Centre = 0, Sigma = 1 },
            }
        );

    private static RuleSet Found(string profile, double[] values)
    {
        var result = Between(profile, values);
        return Enumerable.Range(0, values.Length).Aggregate(RuleSet.None, (all, i) => all | result.Broken(i));
    }

    private static double[] Many(int points, Func<int, double> value) => [.. Enumerable.Range(0, points).Select(value)];

    [Theory]
    [InlineData("mdc", RuleSet.Shift, 7)]
    [InlineData("phs", RuleSet.Shift, 6)]
    [InlineData("phs-spband", RuleSet.Shift, 6)]
    [InlineData("western-electric", RuleSet.Shift, 8)]
    [InlineData("nelson", RuleSet.Shift, 9)]
    [InlineData("powerbi-spc", RuleSet.Shift, 7)]
    [InlineData("mdc", RuleSet.Trend, 7)]
    [InlineData("phs", RuleSet.Trend, 5)]
    [InlineData("phs-spband", RuleSet.Trend, 5)]
    [InlineData("nelson", RuleSet.Trend, 6)]
    [InlineData("powerbi-spc", RuleSet.Trend, 5)]
    [InlineData("nelson", RuleSet.Alternating, 14)]
    [InlineData("nelson", RuleSet.HuggingCentre, 15)]
    [InlineData("nelson", RuleSet.AvoidingCentre, 8)]
    public void A_pattern_is_found_from_so_many_points_on(string profile, RuleSet rule, int points)
    {
        double Point(int i) =>
            rule switch
            {
                RuleSet.Shift => i % 2 == 0 ? 1.2 : 1.1,
                RuleSet.Trend => (i - 3) / 5d,
                RuleSet.Alternating => i % 2 == 0 ? 1.1 : -1.1,
                RuleSet.HuggingCentre => (i % 3 - 1) / 4d,
                _ => i % 4 < 2 ? 1.1 : -1.2,
            };
        Assert.Equal(RuleSet.None, Found(profile, Many(points - 1, Point)) & rule);
        var whole = Between(profile, Many(points, Point));
        var from = whole.Definition!.Rules.Marking == Marking.FromCompletion ? points - 1 : 0;
        Assert.Equal(Many(points, i => i >= from ? 1 : 0), Many(points, i => (whole.Broken(i) & rule) == rule ? 1 : 0));
    }

    [Theory]
    [InlineData("anhoej", RuleSet.BeyondLimits)]
    [InlineData("bestbox", RuleSet.BeyondLimits)]
    [InlineData("cutbox", RuleSet.BeyondLimits)]
    [InlineData("phs", RuleSet.BeyondLimits)]
    [InlineData("phs-spband", RuleSet.BeyondLimits)]
    [InlineData("mdc", RuleSet.BeyondLimits | RuleSet.TwoOfThree)]
    [InlineData("powerbi-spc", RuleSet.BeyondLimits | RuleSet.TwoOfThree)]
    [InlineData("western-electric", RuleSet.BeyondLimits | RuleSet.TwoOfThree | RuleSet.FourOfFive)]
    [InlineData("nelson", RuleSet.BeyondLimits | RuleSet.TwoOfThree | RuleSet.FourOfFive)]
    public void Points_far_out_are_found_alone_or_two_of_three_or_four_of_five(string profile, RuleSet finds)
    {
        Assert.Equal(RuleSet.BeyondLimits, Found(profile, [0, 3.1, 0]));
        Assert.Equal(RuleSet.None, Found(profile, [3, 0, 0, -3, 0, 0]));
        Assert.Equal(finds & RuleSet.TwoOfThree, Found(profile, [2.1, 0.3, 2.1]));
        Assert.Equal(RuleSet.None, Found(profile, [2, 0, 2, 0]));
        Assert.Equal(RuleSet.None, Found(profile, [2.1, 0, -0.1, 2.1]));
        Assert.Equal(finds & RuleSet.FourOfFive, Found(profile, [1.1, 1.2, 0, 1.1, 1.1]));
        Assert.Equal(RuleSet.None, Found(profile, [1.1, 1.2, 0, 1.1, 0, 1.1]));
        Assert.Equal(RuleSet.None, Found(profile, [2.1, 0, -2.1]));
        // Making Data Count wants all three on one side, and a point beyond the limit is none of the two.
        var elsewhere = profile == "mdc" ? RuleSet.None : finds & RuleSet.TwoOfThree;
        Assert.Equal(elsewhere, Found(profile, [2.1, -0.3, 2.1]));
        Assert.Equal(elsewhere | RuleSet.BeyondLimits, Found(profile, [2.1, 0.3, 3.1]));
    }

    [Theory]
    [InlineData("mdc", 2.66 / 3)]
    [InlineData("phs", 1 / 1.128)]
    [InlineData("nelson", 1 / 1.128)]
    public void Sigma_comes_of_the_mean_range_by_the_factor_of_the_profile(string profile, double factor)
    {
        var result = Chart.Compute(
            new SeriesColumns([0, 1, 3, 6]),
            new(ChartKind.Xmr) { Rules = RuleProfile.Named(profile)! }
        );
        Assert.Equal(2 * factor, result.Phases[0].Sigma!.Value, 1e-14);
    }

    [Theory]
    [InlineData("powerbi-spc", 1 / 1.128)]
    [InlineData("anhoej", 1 / 0.954)]
    public void Sigma_comes_of_the_median_range_by_the_factor_of_the_profile(string profile, double factor)
    {
        var result = Chart.Compute(
            new SeriesColumns([0, 1, 3, 6]),
            new(ChartKind.XmrMedianRange) { Rules = RuleProfile.Named(profile)! }
        );
        Assert.Equal(2 * factor, result.Phases[0].Sigma!.Value, 1e-14);
    }

    [Fact]
    public void Only_one_profile_screens_ranges_and_looks_for_patterns_in_them()
    {
        double[] values = [0, 1, 0, 1, 0, 1, 0, 20];
        double[] ranges = [0, 1, 0, 1, 0, 1, 0, 9, 0, 9, 0, 9, 0, 9, 0];
        foreach (var profile in RuleProfile.All)
        {
            var isPowerBi = profile.Name == "powerbi-spc";
            var xmr = Chart.Compute(new SeriesColumns(values), new(ChartKind.Xmr) { Rules = profile });
            Assert.Equal(isPowerBi ? Screening.Done : Screening.NotAsked, xmr.Phases[0].Screening);
            var asked = new ChartDefinition(ChartKind.Xmr)
            {
                Rules = profile,
                Baseline = new() { ScreenMovingRanges = !isPowerBi },
            };
            Assert.Equal(
                isPowerBi ? Screening.NotAsked : Screening.Done,
                Chart.Compute(new SeriesColumns(values), asked).Phases[0].Screening
            );
            var found = Chart.Compute(new SeriesColumns(ranges), new(ChartKind.MovingRange) { Rules = profile });
            Assert.Equal(isPowerBi, found.BrokenHigh.ContainsAnyExcept(RuleSet.None));
            Assert.False(found.Phases[0].Runs.Signal);
        }
    }

    [Fact]
    public void Profiles_are_found_by_their_names_and_weigh_each_of_their_rules_once()
    {
        string[] names = [.. RuleProfile.All.Select(profile => profile.Name)];
        Assert.Equal(
            ["anhoej", "bestbox", "cutbox", "mdc", "phs", "phs-spband", "western-electric", "nelson", "powerbi-spc"],
            names
        );
        foreach (var profile in RuleProfile.All)
        {
            Assert.Same(profile, RuleProfile.Named(profile.Name));
            Assert.Equal(profile.Rules.Select(rule => rule.Flag).Order(), profile.Precedence.Order());
            Assert.All(profile.Rules, rule => Assert.True(profile.Tests(rule.Flag)));
            Assert.False(profile.Tests(RuleSet.Cusum));
        }
        Assert.Null(RuleProfile.Named("Nelson"));
        Assert.Empty(new RuleProfile("own").Rules);
        Assert.Equal(1 / 1.128, new RuleProfile("own").SigmaPerMeanRange, 1e-15);
        Assert.Equal(1 / 0.954, new RuleProfile("own").SigmaPerMedianRange, 1e-15);
    }

    [Theory]
    [InlineData("anhoej", 7)]
    [InlineData("phs", 7)]
    [InlineData("phs-spband", 5)]
    [InlineData("mdc", 5)]
    [InlineData("nelson", 5)]
    public void A_point_on_the_centre_is_passed_over_or_ends_a_run(string profile, int points) =>
        Assert.Equal(points, Between(profile, [1, 1, 1, 1, 1, 0, 1, 1]).RunAt(0)!.Value.Points);
}
