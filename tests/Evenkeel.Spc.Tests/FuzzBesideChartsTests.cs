using CsCheck;

namespace Evenkeel.Spc.Tests;

/// <summary>Any input gives an answer whose numbers are there, or a documented refusal: the entries that are no chart.</summary>
public class FuzzBesideChartsTests
{
    [Fact]
    public void Any_funnel() =>
        Gen.Select(
                Gen.Select(WildGens.AnyNumber, WildGens.AnyNumber).Array[0, 8],
                Gen.Select(WildGens.Tame, WildGens.Tame).Array[1, 8],
                Gen.Enum<FunnelKind>(),
                Options,
                Gen.Int[0, 4]
            )
            .Sample(
                (wild, tame, kind, options, wildness) =>
                {
                    var rows = wildness == 0 ? wild : [.. tame.Select(row => Usable(kind, row))];
                    double[] numerators = [.. rows.Select(row => row.Item1)];
                    double[] denominators = [.. rows.Select(row => row.Item2)];
                    var proportionAbove1 = kind == FunnelKind.Proportion && options.Target / options.Multiplier > 1;
                    WildGens.Answers(
                        () => IsWhole(Funnel.Compute(kind, numerators, denominators, options)),
                        rows.Length == 0 || proportionAbove1
                    );
                },
                iter: WildGens.Rounds
            );

    private static readonly Gen<FunnelOptions> Options = Gen.Select(
        Gen.Enum<FunnelLimitMethod>(),
        Gen.Enum<RatioScale>(),
        Gen.Double[0, 0.49],
        Gen.OneOf(Gen.OneOf(1d, 100d, 1000d), WildGens.Above(0)),
        Gen.OneOf(Gen.Const((double?)null), WildGens.Above(0).Select(target => (double?)target)),
        (limits, scale, trim, multiplier, target) =>
            new FunnelOptions
            {
                Limits = limits,
                Scale = scale,
                Trim = trim,
                Multiplier = multiplier,
                Target = target,
            }
    );

    private static (double, double) Usable(FunnelKind kind, (double Numerator, double Denominator) row)
    {
        var denominator = Math.Max(row.Denominator, double.Epsilon);
        return (kind == FunnelKind.Proportion ? Math.Min(row.Numerator, denominator) : row.Numerator, denominator);
    }

    /// <summary>Only an upper limit may be infinite, where next to nothing is expected.</summary>
    private static void IsWhole(FunnelResult made)
    {
        WildGens.AllFinite([made.Target, made.Phi, made.Tau2, .. made.Values, .. made.Z]);
        foreach (var limits in made.Limits.Concat(made.AdjustedLimits).Append(made.LimitsAt(7)))
        {
            WildGens.AllFinite([limits.Lower95, limits.Lower998]);
            Assert.True(limits.Lower998 <= limits.Lower95 && limits.Lower95 <= limits.Upper95);
            Assert.True(limits.Upper95 <= limits.Upper998);
        }
    }

    [Fact]
    public void Any_Poisson_z() =>
        Gen.Select(WildGens.Tame, WildGens.Tame)
            .Sample(
                (observed, expected) =>
                {
                    if (expected == 0)
                        return;
                    var z = Funnel.PoissonZ(observed, expected);
                    Assert.True(double.IsFinite(z) || (z < 0 && observed == 0), $"{observed:R} of {expected:R}: {z}");
                },
                iter: WildGens.Rounds
            );

    [Fact]
    public void Any_CUSUM() =>
        Gen.Select(WildGens.Numbers, WildGens.Above(0), WildGens.Tame, Gen.Double[0, 0.99], Given, Given)
            .Sample(
                (values, interval, shift, start, centre, sigma) =>
                    WildGens.Answers(() =>
                    {
                        var options = new CusumOptions
                        {
                            DecisionInterval = interval,
                            Shift = shift,
                            HeadStart = start * interval,
                            Centre = centre,
                            Sigma = sigma is { } given ? Math.Abs(given) : null,
                        };
                        var made = Cusum.Compute(values, options);
                        WildGens.NoInfinity([.. made.Upper, .. made.Lower]);
                        Assert.All(made.Upper, sum => Assert.False(sum < 0));
                        Assert.All(made.Lower, sum => Assert.False(sum > 0));
                        if (made.Sigma > 0 && made.Centre is not null)
                            Assert.Equal(values.Select(double.IsNaN), made.Upper.Select(double.IsNaN));
                    }),
                iter: WildGens.Rounds
            );

    [Fact]
    public void Any_moving_average() =>
        Gen.Select(WildGens.Numbers, Gen.OneOf(Gen.Double[1e-9, 1], Gen.OneOf(1, 1e-300)), Given, Given)
            .Sample(
                (values, lambda, centre, sigma) =>
                    WildGens.Answers(() =>
                    {
                        var made = Ewma.Compute(
                            values,
                            new()
                            {
                                Lambda = lambda,
                                Centre = centre,
                                Sigma = sigma is { } given ? Math.Abs(given) : null,
                            }
                        );
                        WildGens.NoInfinity([.. made.Averages, .. made.Upper, .. made.Lower]);
                        Assert.Equal(values.Select(double.IsNaN), made.Averages.Select(double.IsNaN));
                    }),
                iter: WildGens.Rounds
            );

    private static readonly Gen<double?> Given = Gen.OneOf(
        Gen.Const((double?)null),
        WildGens.AnyNumber.Select(number => double.IsFinite(number) ? number : (double?)null)
    );

    [Fact]
    public void Any_Bernoulli_CUSUM() =>
        Gen.Select(
                WildGens.Outcome.Array[0, 60],
                Gen.OneOf(Gen.Const((double?)null), Gen.Double[1e-9, 0.999].Select(rate => (double?)rate)),
                WildGens.Above(1),
                WildGens.Above(0),
                Gen.Int[1, 80]
            )
            .Sample(
                (outcomes, target, ratio, limit, cases) =>
                    WildGens.Answers(() =>
                    {
                        var made = BernoulliCusum.Compute(
                            outcomes,
                            new()
                            {
                                Target = target,
                                OddsRatio = ratio,
                                Limit = limit,
                                BaselineCases = cases,
                            }
                        );
                        WildGens.AllFinite([made.Target, made.High, made.Low, .. made.Upper, .. made.Lower]);
                    }),
                iter: WildGens.Rounds
            );

    [Fact]
    public void Any_risk_adjusted_CUSUM_and_VLAD() =>
        Gen.Select(
                Gen.Select(WildGens.Outcome, WildGens.Risk).Array[0, 60],
                WildGens.Above(0),
                WildGens.Above(1),
                WildGens.Above(0)
            )
            .Sample(
                (cases, acceptable, ratio, limit) =>
                    WildGens.Answers(() =>
                    {
                        double[] outcomes = [.. cases.Select(c => c.Item1)];
                        double[] risks = [.. cases.Select(c => c.Item2)];
                        var made = RiskAdjustedCusum.Compute(
                            outcomes,
                            risks,
                            new()
                            {
                                AcceptableOddsRatio = acceptable,
                                OddsRatio = ratio,
                                Limit = limit,
                            }
                        );
                        WildGens.AllFinite([.. made.WeightsHigh, .. made.WeightsLow, .. made.Upper, .. made.Lower]);
                        WildGens.AllFinite([.. made.UpperUnbroken, .. made.LowerUnbroken]);
                        WildGens.AllFinite(Vlad.Compute(outcomes, risks));
                        Assert.Equal(cases.Length == 0, double.IsNaN(Vlad.OptimalReference(risks, ratio)));
                    }),
                iter: WildGens.Rounds
            );

    [Fact]
    public void Any_Pareto_chart() =>
        Gen.Select(Gen.Select(Gen.Int[0, 9], WildGens.AnyNumber).Array[0, 20], Gen.Bool)
            .Sample(
                (rows, tame) =>
                    WildGens.Answers(() =>
                    {
                        string[] names = [.. rows.Select(row => $"{row.Item1}")];
                        double[] counts = [.. rows.Select(row => tame && row.Item2 < 0 ? 3 : row.Item2)];
                        var bars = Pareto.Compute(names, counts);
                        WildGens.AllFinite(bars.SelectMany(b => new[] { b.Count, b.CumulativeCount, b.Share }));
                        Assert.All(bars, bar => Assert.InRange(bar.CumulativeShare, 0, 1));
                    }),
                iter: WildGens.Rounds
            );

    [Fact]
    public void Any_seasons() =>
        Gen.Select(WildGens.Numbers, Gen.Int[1, 12], Gen.Bool, Gen.Enum<AdjustmentScale>())
            .Sample(
                (values, season, trend, scale) =>
                    WildGens.Answers(() =>
                    {
                        var made = SeasonalAdjustment.Compute(values, new(season, trend, scale));
                        WildGens.AllFinite([.. made.Effects, .. made.SeasonEffects, made.TrendPerPoint]);
                        Assert.Equal(values.Select(double.IsNaN), made.Values.Select(double.IsNaN));
                        WildGens.NoInfinity([.. made.Values, made.RangeBefore, made.RangeAfter]);
                        Assert.InRange(made.VarianceExplained, 0, 1);
                    }),
                iter: WildGens.Rounds
            );

    [Fact]
    public void Any_chances_of_signals() =>
        Gen.Select(WildGens.Risk.Array[0, 40], Gen.Int[0, 45])
            .Sample(
                (chances, observed) =>
                {
                    if (observed > chances.Length || chances.Any(chance => chance is not (>= 0 and <= 1)))
                        Assert.Throws<ArgumentOutOfRangeException>(() => SignalExpectation.Of(chances, observed));
                    else
                        Assert.InRange(SignalExpectation.Of(chances, observed).ChanceOfAsMany, 0, 1);
                },
                iter: WildGens.Rounds
            );
}
