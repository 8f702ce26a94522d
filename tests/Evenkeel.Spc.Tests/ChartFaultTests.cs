namespace Evenkeel.Spc.Tests;

/// <summary>Which chart refuses what, which points are absent and why, and lines that would be too large to be told.</summary>
public class ChartFaultTests
{
    private const double Missing = double.NaN;
    private const double Huge = double.PositiveInfinity;
    private static readonly ChartKind[] All = [.. Enum.GetValues<ChartKind>().Where(kind => kind < ChartKind.Vlad)];
    private static readonly ChartKind[] Groups = [ChartKind.XBar, ChartKind.S, ChartKind.R];
    private static readonly ChartKind[] Proportions = [ChartKind.P, ChartKind.PPrime];
    private static readonly ChartKind[] Rates = [.. Proportions, ChartKind.U, ChartKind.UPrime];
    private static readonly ChartKind[] Bare = [ChartKind.C, ChartKind.G, ChartKind.T];

    /// <summary>What is found wrong with the second of three points, by chart; nothing where a chart is not named.</summary>
    private static void Finds(
        Func<ChartKind, DataFaultKind?> expected,
        double value = 2,
        double size = 10,
        double spread = 1,
        double range = 1,
        double target = 3,
        double by = 1
    )
    {
        foreach (var kind in All)
        {
            var series = new SeriesColumns([1, value, 3])
            {
                Denominators = [10, size, 10],
                StandardDeviations = [1, spread, 1],
                Ranges = [1, range, 1],
                Targets = [3, target, 3],
            };
            var isTaken = Chart.TryCompute(series, new(kind) { Multiplier = by }, new(), out var fault);
            Assert.Equal((kind, expected(kind)), (kind, fault?.Kind));
            Assert.Equal(isTaken, fault is null);
            Assert.Equal(isTaken ? [] : [1], fault?.Rows ?? []);
        }
    }

    [Fact]
    public void A_number_below_zero() =>
        Finds(
            kind =>
                kind == ChartKind.T ? DataFaultKind.TimeNotAboveZero
                : kind is ChartKind.S or ChartKind.R ? DataFaultKind.NegativeSpread
                : Rates.Contains(kind) || Bare.Contains(kind) ? DataFaultKind.NegativeCount
                : null,
            value: -1
        );

    [Fact]
    public void Nothing_at_all() =>
        Finds(kind => kind == ChartKind.T ? DataFaultKind.TimeNotAboveZero : null, value: 0);

    [Fact]
    public void More_than_all()
    {
        Finds(kind => Proportions.Contains(kind) ? DataFaultKind.NumeratorAboveDenominator : null, value: 10.1);
        Finds(_ => null, value: 10);
        Finds(_ => null, size: 0);
    }

    [Fact]
    public void A_denominator_below_zero_or_infinite()
    {
        Finds(kind => Bare.Contains(kind) ? null : DataFaultKind.NegativeDenominator, size: -1);
        Finds(kind => Bare.Contains(kind) ? null : DataFaultKind.NotFinite, size: Huge);
    }

    [Fact]
    public void Infinite_numbers()
    {
        Finds(_ => DataFaultKind.NotFinite, value: Huge);
        Finds(_ => DataFaultKind.NotFinite, target: Huge);
        Finds(kind => Groups.Contains(kind) ? DataFaultKind.NotFinite : null, spread: Huge);
        Finds(kind => Groups.Contains(kind) ? DataFaultKind.NotFinite : null, range: Huge);
    }

    [Fact]
    public void A_spread_below_zero()
    {
        Finds(kind => Groups.Contains(kind) ? DataFaultKind.NegativeSpread : null, spread: -1);
        Finds(kind => Groups.Contains(kind) ? DataFaultKind.NegativeSpread : null, range: -1);
        Finds(_ => null, spread: 0, range: 0);
    }

    [Fact]
    public void A_number_too_large_in_the_unit_of_the_chart()
    {
        bool IsDivided(ChartKind kind) => !Bare.Contains(kind) && !Groups.Contains(kind);
        Finds(kind => IsDivided(kind) ? null : DataFaultKind.NotFinite, value: 1e300, size: 1e301, by: 1e300);
        Finds(kind => IsDivided(kind) ? DataFaultKind.NotFinite : null, value: 2e10, size: 1e-300);
        var plain = new ChartDefinition(ChartKind.Xmr) { Multiplier = 1e300 };
        Assert.False(Chart.TryCompute(new SeriesColumns([1, 1e300]), plain, new(), out _));
        Assert.False(Chart.TryCompute(new([1, 2]) { Targets = [1, Huge] }, new(ChartKind.Xmr), new(), out _));
    }

    [Fact]
    public void A_point_that_is_absent_says_why()
    {
        var series = new SeriesColumns([1, Missing, 3, 4, Missing]) { Denominators = [10, 10, 0, Missing, 0] };
        foreach (var kind in All)
        {
            var absences = Chart.Compute(series, new(kind)).Absences.ToArray();
            if (Bare.Contains(kind))
                Assert.Equal(
                    [
                        PointAbsence.None,
                        PointAbsence.Missing,
                        PointAbsence.None,
                        PointAbsence.None,
                        PointAbsence.Missing,
                    ],
                    absences
                );
            else
                Assert.Equal(
                    [
                        kind == ChartKind.MovingRange ? PointAbsence.NoPredecessor : PointAbsence.None,
                        PointAbsence.Missing,
                        PointAbsence.ZeroDenominator,
                        PointAbsence.NoDenominator,
                        PointAbsence.ZeroDenominator,
                    ],
                    absences
                );
        }
    }

    [Fact]
    public void A_moving_range_needs_a_neighbour_and_may_be_too_large()
    {
        var gaps = Chart.Compute([1, Missing, 3, 4, 2], ChartKind.MovingRange);
        Assert.Equal([Missing, Missing, Missing, 1, 2], gaps.Values.ToArray());
        Assert.Equal(
            [
                PointAbsence.NoPredecessor,
                PointAbsence.Missing,
                PointAbsence.NoPredecessor,
                PointAbsence.None,
                PointAbsence.None,
            ],
            gaps.Absences.ToArray()
        );
        var far = Chart.Compute([1e308, -1e308, 0], ChartKind.MovingRange);
        Assert.Equal([PointAbsence.NoPredecessor, PointAbsence.TooLarge, PointAbsence.None], far.Absences.ToArray());
        Assert.Equal([Missing, Missing, 1e308], far.Values.ToArray());
    }

    [Theory]
    [InlineData(1.7e308, 5e307)]
    [InlineData(-1.7e308, 5e307)]
    [InlineData(0, 1e308)]
    public void Limits_too_large_leave_the_centre_alone(double centre, double sigma)
    {
        var baseline = new Baseline { Centre = centre, Sigma = sigma };
        foreach (var kind in new[] { ChartKind.Xmr, ChartKind.XBar, ChartKind.IPrime })
        {
            var series = new SeriesColumns([1, 2]) { Denominators = [1d, 1] };
            var made = Chart.Compute(series, new(kind) { Baseline = baseline });
            Assert.Equal((kind, LimitAbsence.TooLarge), (kind, made.Phases[0].LimitsAbsent));
            Assert.Equal((centre, centre), (made.Centre[1], made.Phases[0].Centre));
            Assert.Equal((Missing, Missing, Missing), (made.Upper3[0], made.Lower3[1], made.Upper1[1]));
            Assert.Null(made.Phases[0].Sigma);
        }
    }

    [Fact]
    public void Limits_too_large_in_the_unit_of_the_chart_are_left_out()
    {
        double[] values = [0, 1.6e307, 0, 1.6e307];
        var made = Chart.Compute(new SeriesColumns(values), new(ChartKind.Xmr) { Multiplier = 10 });
        Assert.Equal(LimitAbsence.TooLarge, made.Phases[0].LimitsAbsent);
        Assert.Equal(8e307, made.Centre[0], 1e293);
        Assert.Equal((Missing, Missing), (made.Upper3[0], made.Lower3[3]));
        Assert.Equal(1.6e308, made.Values[3], 1e294);
        Assert.Equal(1.6e308 / 1.128, made.Phases[0].Sigma!.Value, 1e294);
        var within = Chart.Compute(new SeriesColumns(values), new(ChartKind.Xmr) { Multiplier = 1.1 });
        Assert.Equal(LimitAbsence.None, within.Phases[0].LimitsAbsent);
    }

    [Fact]
    public void A_target_is_held_against_the_last_point_of_the_last_phase_that_has_limits()
    {
        AssuranceIcon Of(double[] sizes, int[] phases, double target, double by = 1) =>
            Chart
                .Compute(
                    new SeriesColumns([50, 60, 55, 52]) { Denominators = sizes, PhaseStarts = phases },
                    new(ChartKind.P)
                    {
                        Target = target,
                        Improvement = Improvement.Up,
                        Multiplier = by,
                    }
                )
                .Assurance;

        Assert.Equal(AssuranceIcon.Fail, Of([100, 100, 100, 100], [], 0.9));
        Assert.Equal(AssuranceIcon.Pass, Of([100, 100, 100, 100], [], 0.1));
        Assert.Equal(AssuranceIcon.Inconsistent, Of([100, 100, 100, 100], [], 0.5));
        Assert.Equal(AssuranceIcon.Fail, Of([100, 100, 100, 100], [], 90, by: 100));
        Assert.Equal(AssuranceIcon.Fail, Of([100, 100, 100, 0], [], 0.9));
        Assert.Equal(AssuranceIcon.None, Of([100, 100, 100, 0], [3], 0.9));
        Assert.Equal(AssuranceIcon.Fail, Of([100, 100, 100, 0], [2], 0.9));
        Assert.Equal(AssuranceIcon.None, Of([0, 0, 0, 0], [], 0.9));
    }

    [Fact]
    public void Subgroups_left_out_enter_neither_centre_nor_spread()
    {
        double[] means = [5, 7, 90, 6];
        double[] sizes = [4, 5, 3, 4];
        double[] spreads = [1, 1.5, 30, 2];
        double[] ranges = [2, 3, 60, 4];
        double[] Without(double[] column) => [column[0], column[1], column[3]];
        foreach (var way in Enum.GetValues<SubgroupSigma>())
        foreach (var kind in Groups)
        {
            var definition = new ChartDefinition(kind) { Baseline = new() { Subgroups = way } };
            var series = new SeriesColumns(means)
            {
                Denominators = sizes,
                StandardDeviations = spreads,
                Ranges = ranges,
                Excluded = [false, false, true, false],
            };
            var alone = new SeriesColumns(Without(means))
            {
                Denominators = Without(sizes),
                StandardDeviations = Without(spreads),
                Ranges = Without(ranges),
            };
            var (made, plain) = (Chart.Compute(series, definition), Chart.Compute(alone, definition));
            Assert.Equal(plain.Centre[0], made.Centre[0], 1e-13);
            Assert.Equal(plain.Upper3[2], made.Upper3[3], 1e-13);
            Assert.Equal(3, made.Phases[0].BaselinePoints);
        }
    }
}
