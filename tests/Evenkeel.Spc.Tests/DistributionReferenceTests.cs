using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Tests;

/// <summary>Distributions against numbers worked out in arithmetic of sixty digits, on either side of every place where the method changes.</summary>
public class DistributionReferenceTests
{
    private static void IsNear(double expected, double found, double part) =>
        Assert.Equal(expected, found, part * Math.Max(double.Epsilon / part, Math.Abs(expected)));

    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(0.4, -0.2533471031357997)]
    [InlineData(0.07500000000000001, -1.439531470938456)]
    [InlineData(0.0749, -1.4402382675279637)]
    [InlineData(0.9250001, 1.4395321773759004)]
    [InlineData(0.925, 1.4395314709384561)]
    [InlineData(0.2, -0.8416212335729142)]
    [InlineData(0.7, 0.5244005127080407)]
    [InlineData(0.001, -3.0902323061678136)]
    [InlineData(0.99, 2.3263478740408408)]
    [InlineData(1e-10, -6.361340902404057)]
    [InlineData(1.3e-11, -6.667611456510741)]
    [InlineData(1.4e-11, -6.656723091518184)]
    [InlineData(1e-15, -7.941345326170997)]
    [InlineData(1e-100, -21.273453560965326)]
    [InlineData(1e-300, -37.0470962993612)]
    public void Quantiles_of_the_normal_distribution(double share, double z)
    {
        IsNear(z, NormalQuantile.Of(share), 4e-15);
        if (share < 0.5)
            IsNear(-z, NormalQuantile.OfLogUpperTail(Math.Log(share)), 1e-14);
    }

    [Theory]
    [InlineData(-0.7, 0.008559478582480282)]
    [InlineData(-2, 1.1015196284987503)]
    [InlineData(-2.59, 1.4393899147670348)]
    [InlineData(-2.6, 1.4446822551700573)]
    [InlineData(-5, 2.4709386372615882)]
    [InlineData(-20, 5.879209356485336)]
    [InlineData(-25, 6.657904643501103)]
    [InlineData(-26, 6.803395271632252)]
    [InlineData(-40, 8.592675718473773)]
    [InlineData(-53, 9.977070369376234)]
    [InlineData(-54, 10.075842618653665)]
    [InlineData(-60, 10.649592384805446)]
    [InlineData(-100, 13.888476033003887)]
    [InlineData(-700, 37.295079632647415)]
    [InlineData(-728, 38.03792286348305)]
    [InlineData(-730, 38.09042951601188)]
    [InlineData(-5000, 99.9447481748411)]
    [InlineData(-1e6, 1414.2077829910174)]
    [InlineData(-1e12, 1414213.562362431)]
    public void Quantiles_of_a_tail_that_only_its_logarithm_holds(double logTail, double z) =>
        Assert.Equal(z, NormalQuantile.OfLogUpperTail(logTail), Math.Max(1, z) * 2e-15);

    [Fact]
    public void A_tail_that_nothing_holds_lies_infinitely_far_out() =>
        Assert.Equal(double.PositiveInfinity, NormalQuantile.OfLogUpperTail(double.NegativeInfinity));

    [Theory]
    [InlineData(1e-3, 6.907178885383853, -6.336774987884822)]
    [InlineData(0.5, 0.5723649429247001, -0.5723649429247001)]
    [InlineData(1, 0.0, -0.12078223763524522)]
    [InlineData(1.5, -0.12078223763524522, 0.12078223763524522)]
    [InlineData(2, 0.0, 0.2846828704729192)]
    [InlineData(2.5, 0.2846828704729192, 0.40846431008702616)]
    [InlineData(7.25, 7.0521854507385395, 0.9732729455774445)]
    [InlineData(14.5, 23.862765841689086, 1.3284553410495965)]
    [InlineData(15, 25.19122118273868, 1.345693308376932)]
    [InlineData(20, 39.339884187199495, 1.491616787331304)]
    [InlineData(100.5, 361.4355404677776, 2.3038350877858687)]
    [InlineData(1e6, 12815504.569147611, 6.907755153982137)]
    public void The_gamma_function_and_its_step_of_a_half(double x, double log, double step)
    {
        Assert.Equal(log, Gamma.Log(x), 4e-15 * Math.Max(1, Math.Abs(log)));
        Assert.Equal(step, Gamma.LogRatioOfHalf(x), 1e-15 * Math.Max(1, Math.Abs(step)));
    }

    [Theory]
    [InlineData(15, 0.005554733551962801)]
    [InlineData(16, 0.0052076559196096404)]
    [InlineData(20, 0.004166319691996922)]
    [InlineData(30, 0.0027776749297526936)]
    [InlineData(100, 0.0008333305556349147)]
    public void What_the_formula_of_Stirling_leaves(double x, double rest) =>
        IsNear(rest, Gamma.StirlingError(x), 1e-13);

    [Theory]
    [InlineData(0, 3, -3.0)]
    [InlineData(1e-9, 3, -2.999999998324172)]
    [InlineData(9.9e-9, 0.2, -0.20000001021900035)]
    [InlineData(1e-8, 3, -2.9999999832417203)]
    [InlineData(0.001, 2, -1.9987304592211568)]
    [InlineData(1, 1, -1.0)]
    [InlineData(3, 10, -4.884004190245918)]
    [InlineData(10, 10.5, -2.0906600014407384)]
    [InlineData(10, 9.05, -2.1267649959571675)]
    [InlineData(14.5, 16, -2.3343780186387857)]
    [InlineData(15, 14, -2.3134114396120125)]
    [InlineData(40, 36.3, -2.9479300639251917)]
    [InlineData(40, 44.1, -2.9622484166453833)]
    [InlineData(100, 250, -61.593283769338846)]
    [InlineData(1e5, 1.001e5, -6.725368790669804)]
    [InlineData(2.5, 1e-3, -18.471361799802416)]
    public void Poisson_probabilities(double count, double mean, double log) =>
        IsNear(log, Densities.LogPoisson(count, mean), 4e-15);

    [Theory]
    [InlineData(0, 10, 0.3, -3.5667494393873236)]
    [InlineData(10, 10, 0.3, -12.03972804325936)]
    [InlineData(3, 10, 0.3, -1.3211512777668886)]
    [InlineData(1, 20, 0.9, -40.85874500899071)]
    [InlineData(19, 20, 0.05, -53.97447421835939)]
    [InlineData(500, 1000, 0.51, -3.8799590027639974)]
    [InlineData(17, 100000, 2e-4, -2.577584801186541)]
    [InlineData(30, 60, 0.001, -167.95097265346035)]
    public void Binomial_probabilities(double count, double cases, double rate, double log) =>
        IsNear(log, Densities.LogBinomial(count, cases, rate), 5e-15);

    [Theory]
    [InlineData(0.5, 0.1, -1.0634020471545287, -0.4235463234759657)]
    [InlineData(0.5, 1.4, -0.09900774490576787, -2.361652667450257)]
    [InlineData(0.5, 1.6, -0.07649048359562217, -2.6085904139265486)]
    [InlineData(0.5, 30, -9.485737571073894e-15, -32.28898703270474)]
    [InlineData(1, 1, -0.4586751453870819, -1.0)]
    [InlineData(1, 2.5, -0.08565048374203818, -2.5)]
    [InlineData(3, 0.5, -4.241383135455768, -0.014492184218299193)]
    [InlineData(3, 3.9, -0.291857581274534, -1.3738714356704176)]
    [InlineData(3, 4, -0.27194430407872766, -1.4350506425384633)]
    [InlineData(3, 12, -0.0005223944742694816, -7.557348743509683)]
    [InlineData(10, 10, -0.6123596078537547, -0.781039568496278)]
    [InlineData(10.5, 25, -0.00036486685303811783, -7.916160485008916)]
    [InlineData(50, 20, -18.200828516730247, -1.24589261573318e-08)]
    [InlineData(50, 51, -0.5544382105972563, -0.8542432628247759)]
    [InlineData(50, 90, -1.6494998621419743e-06, -13.31503925460324)]
    [InlineData(1000, 1001, -0.6600771655174552, -0.727348334897787)]
    [InlineData(1000, 1100, -0.0010598847333686437, -6.850125014436265)]
    [InlineData(1000, 900, -7.5057699942338925, -0.0005500535174143448)]
    [InlineData(1e5, 1.01e5, -0.0008087484618170922, -7.12042696105511)]
    public void Tails_of_the_gamma_distribution(double shape, double x, double lower, double upper)
    {
        IsNear(lower, GammaTails.LogLower(shape, x), 2e-13);
        IsNear(upper, GammaTails.LogUpper(shape, x), 2e-13);
    }

    [Theory]
    [InlineData(0.5, 0.025, 0.000491034558587628, 2.5119430936574445)]
    [InlineData(0.5, 0.4, 0.13749794886422803, 0.35416315040039686)]
    [InlineData(1, 0.025, 0.025317807984289876, 3.6888794541139363)]
    [InlineData(1, 0.001, 0.0010005003335835335, 6.907755278982137)]
    [InlineData(2.5, 0.025, 0.4156058067433312, 6.416250997015014)]
    [InlineData(10, 0.001, 2.9605203727437597, 22.65737330906293)]
    [InlineData(11, 0.025, 5.491160367236838, 18.39035604201778)]
    [InlineData(0.01, 0.025, 3.5226859973137924e-161, 0.047137958431590445)]
    [InlineData(0.1, 0.001, 6.073048362407907e-31, 3.3636770117187544)]
    [InlineData(1000, 0.025, 938.9730184076952, 1062.9211512248878)]
    [InlineData(0.05, 0.3, 2.0378971887326642e-11, 0.0004665636848952591)]
    public void Quantiles_of_the_gamma_distribution(double shape, double share, double lower, double upper)
    {
        IsNear(lower, GammaTails.Quantile(shape, share, upper: false), 1e-12);
        IsNear(upper, GammaTails.Quantile(shape, share, upper: true), 1e-12);
    }

    [Fact]
    public void A_quantile_too_small_to_be_held_is_nothing() =>
        Assert.Equal(0, GammaTails.Quantile(1e-4, 0.001, upper: false), 1e-300);

    [Theory]
    [InlineData(1, 0.3, 0.025)]
    [InlineData(7, 0.5, 0.001)]
    [InlineData(20, 0.05, 0.025)]
    [InlineData(20, 0.95, 0.025)]
    [InlineData(60, 0.4, 0.001)]
    [InlineData(400, 0.02, 0.025)]
    [InlineData(400, 0.6, 0.001)]
    public void Limits_of_few_cases_cut_off_their_share_of_every_case_counted(int cases, double rate, double share)
    {
        double[] chance = [1, .. new double[cases]];
        for (var n = 1; n <= cases; n++)
        for (var k = n; k >= 0; k--)
            chance[k] = chance[k] * (1 - rate) + (k > 0 ? chance[k - 1] * rate : 0);
        double Below(double limit)
        {
            var whole = (int)Math.Floor(limit);
            return chance.Take(whole + 1).Sum() + (limit - whole) * (whole < cases ? chance[whole + 1] : 0);
        }
        var (lower, upper) = (BinomialLimits.Lower(cases, rate, share), BinomialLimits.Upper(cases, rate, share));
        if (chance[0] > share)
            Assert.Equal(0, lower);
        else
            Assert.Equal(share, Below(lower), 1e-13);
        if (chance[0] > 1 - share)
            Assert.Equal(0, upper);
        else
            Assert.Equal(1 - share, Below(upper), 1e-12);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 30)]
    public void Where_nothing_or_everything_happens_both_limits_are_that(double rate, double limit)
    {
        Assert.Equal(limit, BinomialLimits.Lower(30, rate, 0.025));
        Assert.Equal(limit, BinomialLimits.Upper(30, rate, 0.025));
    }

    [Theory] // either side of where the expansion takes over: they meet
    [InlineData(0.5)]
    [InlineData(0.1)]
    [InlineData(0.85)]
    public void Limits_do_not_jump_where_the_method_changes(double rate)
    {
        var cases = BinomialLimits.LargeVariance / rate / (1 - rate);
        foreach (var share in new[] { 0.025, 0.001 })
        {
            var (below, above) = (Math.Floor(cases * (1 - 1e-9)) - 1, Math.Ceiling(cases * (1 + 1e-9)) + 1);
            Assert.Equal(
                rate * (above - below),
                BinomialLimits.Lower(above, rate, share) - BinomialLimits.Lower(below, rate, share),
                0.01
            );
            Assert.Equal(
                rate * (above - below),
                BinomialLimits.Upper(above, rate, share) - BinomialLimits.Upper(below, rate, share),
                0.01
            );
        }
    }

    [Theory] // the same for the gamma distribution, whose expansion takes over at a shape of a million
    [InlineData(0.025)]
    [InlineData(0.001)]
    public void Quantiles_do_not_jump_where_the_method_changes(double share)
    {
        foreach (var upper in new[] { true, false })
            Assert.Equal(
                0.2,
                GammaTails.Quantile(GammaTails.Large + 0.1, share, upper)
                    - GammaTails.Quantile(GammaTails.Large - 0.1, share, upper),
                0.001
            );
    }
}
