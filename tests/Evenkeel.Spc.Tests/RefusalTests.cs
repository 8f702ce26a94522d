namespace Evenkeel.Spc.Tests;

/// <summary>What is refused says so in a sentence: the caller's mistakes with the name of what was wrong, the data's with their rows.</summary>
public class RefusalTests
{
    private static readonly ChartDefinition Xmr = new(ChartKind.Xmr);
    private static readonly ChartResult Three = Chart.Compute([1, 2, 3], ChartKind.Xmr);

    [Fact]
    public void Nothing_in_place_of_something_is_refused_by_its_name()
    {
        IsMissing("definition", () => Chart.Compute(new SeriesColumns([1]), null!));
        IsMissing("result", () => Chart.TryCompute(new SeriesColumns([1]), Xmr, null!, out _));
        IsMissing("profile", () => FalseSignals.Rate(null!, ChartKind.Run, 12));
        IsMissing("definition", () => FalseSignals.Simulate(null!, 12, 1));
        IsMissing("result", () => FalseSignals.HasSignal(null!));
        IsMissing("options", () => SeasonalAdjustment.Compute([1], null!));
        IsMissing("definition", () => Rebase.Suggest(new([1, 2, 3]), null!, Three));
        IsMissing("result", () => Rebase.Suggest(new([1, 2, 3]), Xmr, null!));
        IsMissing("categories", () => Pareto.Compute(null!, []));
        IsMissing("result", () => SeriesSummary.Of(null!));
        IsMissing("fault", () => throw new SpcDataException(null!));
    }

    private static void IsMissing(string name, Action act) =>
        Assert.Equal(name, Assert.Throws<ArgumentNullException>(act).ParamName);

    [Fact]
    public void A_number_out_of_range_is_refused_by_its_name()
    {
        IsOutOfRange("points", () => FalseSignals.Simulate(Xmr, 0, 1));
        IsOutOfRange("series", () => FalseSignals.Simulate(Xmr, 1, 0));
        IsOutOfRange("leastPoints", () => Rebase.Suggest(new([1, 2, 3]), Xmr, Three, 0));
        IsOutOfRange("observed", () => SignalExpectation.Of([0.5], -1));
        IsOutOfRange("observed", () => SignalExpectation.Of([0.5], 2));
        IsOutOfRange("index", () => _ = Three[-1]);
        IsOutOfRange("index", () => _ = Three[3]);
        Assert.Equal(default, FalseSignals.Simulate(Xmr, 1, 1));
        Assert.Null(Rebase.Suggest(new([1, 2, 3]), Xmr, Three, 1));
    }

    private static void IsOutOfRange(string name, Action act) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(act).ParamName);

    [Fact]
    public void A_refusal_says_why_beside_the_name()
    {
        SaysWhy("definition", "XmR", () => FalseSignals.Simulate(new(ChartKind.C), 12, 1));
        SaysWhy("chances", "0 to 1", () => SignalExpectation.Of([1.5], 0));
        SaysWhy("result", "not one of this series", () => Rebase.Suggest(new([1, 2]), Xmr, Three));
        SaysWhy("counts", "a category", () => Pareto.Compute(["a", "b"], [1]));
        SaysWhy("options", "head start", () => Cusum.Compute([1], new() { HeadStart = 5 }));
        SaysWhy("predicted", "a case", () => Vlad.Compute([1, 0], [0.1]));
        SaysWhy("observed", "0 or more", () => Funnel.PoissonZ(-1, 1));
        SaysWhy("expected", "above 0", () => Funnel.PoissonZ(1, 0));
        SaysWhy("options", "at most 1", () => Funnel.Compute(FunnelKind.Proportion, [1], [3], new() { Target = 2 }));
        SaysWhy("denominators", "At least one unit", () => Funnel.Compute(FunnelKind.Proportion, [], []));
        SaysWhy("Freeze", "At least one point", () => _ = new Baseline { Freeze = 0 });
        SaysWhy("kind", "X-bar", () => Subgroups.Reduce([1, 2], [1]).Columns(ChartKind.P));
        SaysWhy("starts", "rising", () => Subgroups.Reduce([1, 2], [3]));
        SaysWhy("series", "Freezes: one a phase", () => Chart.Compute(new([1, 2]) { Freezes = [1, 1] }, Xmr));
        SaysWhy("series", "none below 0", () => Chart.Compute(new([1, 2]) { Freezes = [-1] }, Xmr));
        SaysWhy(
            "series",
            "P chart needs denominators",
            () => Chart.Compute(new SeriesColumns([1, 2]), new(ChartKind.P))
        );
        SaysWhy("starts", "below the number of points", () => Chart.Compute(new([1, 2]) { PhaseStarts = [2] }, Xmr));
        SaysWhy("Targets", "one a point", () => Chart.Compute(new([1, 2]) { Targets = [1d] }, Xmr));
        SaysWhy("length", "At least 2 points", () => _ = new ShiftRule(1));
    }

    private static void SaysWhy(string name, string why, Action act)
    {
        var thrown = Assert.ThrowsAny<ArgumentException>(act);
        Assert.Equal(name, thrown.ParamName);
        Assert.Contains(why, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No rows", 0)]
    [InlineData("Row 3", 1)]
    [InlineData("Rows 3, 5", 2)]
    [InlineData("Rows 3, 5, 7, 9, 11", 5)]
    [InlineData("Rows 3, 5, 7, 9, 11 and 1 more", 6)]
    [InlineData("Rows 3, 5, 7, 9, 11 and 7 more", 12)]
    public void A_fault_names_up_to_five_rows_counted_from_one(string named, int rows)
    {
        int[] at = [.. Enumerable.Range(1, rows).Select(i => 2 * i)];
        Assert.Equal(
            $"{named}: an outcome must be 0 or 1.",
            new DataFault(DataFaultKind.OutcomeNotZeroOrOne, at).Message
        );
    }

    [Theory]
    [InlineData(DataFaultKind.NotFinite, "infinite or too large")]
    [InlineData(DataFaultKind.NegativeDenominator, "denominator is below zero")]
    [InlineData(DataFaultKind.NegativeCount, "choose an XmR chart")]
    [InlineData(DataFaultKind.NumeratorAboveDenominator, "choose a u chart")]
    [InlineData(DataFaultKind.TimeNotAboveZero, "choose a g chart")]
    [InlineData(DataFaultKind.OutcomeNotZeroOrOne, "must be 0 or 1")]
    [InlineData(DataFaultKind.ProbabilityOutOfRange, "between 0 and 1")]
    [InlineData(DataFaultKind.NoBaselineRate, "Give a target")]
    [InlineData(DataFaultKind.NotComparable, "a numerator of 0 or more and a denominator above 0")]
    [InlineData(DataFaultKind.NegativeSpread, "standard deviation or range is below zero")]
    public void A_fault_says_what_is_wrong_or_what_to_do(DataFaultKind kind, string says)
    {
        var fault = new DataFault(kind, [4]);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Equal(fault.Message, new SpcDataException(fault).Message);
    }

    [Fact]
    public void Every_fault_has_a_sentence_of_its_own()
    {
        var kinds = Enum.GetValues<DataFaultKind>();
        Assert.Equal(kinds.Length, kinds.Select(kind => new DataFault(kind, []).Message).Distinct().Count());
    }

    [Fact]
    public void The_largest_measurements_that_are_taken()
    {
        Assert.Equal(double.MaxValue / 4, Subgroups.Reduce([double.MaxValue / 4], []).Means[0]);
        Assert.Equal(
            [1, 2],
            Assert
                .Throws<SpcDataException>(() =>
                    Subgroups.Reduce([0, double.MaxValue / 3.9, -double.MaxValue / 3.9], [])
                )
                .Fault.Rows
        );
        Assert.Equal([2, 1], Subgroups.Reduce([1, 2, 3], [2]).Sizes.ToArray());
    }
}
