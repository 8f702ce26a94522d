namespace Evenkeel.Spc.Tests;

public class DataTests
{
    [Fact]
    public void A_zero_denominator_is_a_gap_and_its_numerator_does_not_enter_the_centre()
    {
        double[] numerators = [3, 500, 5, 4, double.NaN, 6];
        double[] denominators = [20, 0, 25, double.NaN, 30, 30];
        var result = Chart.Compute(new SeriesColumns(numerators) { Denominators = denominators }, new(ChartKind.P));
        Assert.Equal(14d / 75, result.Centre[0], 12);
        Assert.Equal(
            [
                PointAbsence.None,
                PointAbsence.ZeroDenominator,
                PointAbsence.None,
                PointAbsence.NoDenominator,
                PointAbsence.Missing,
                PointAbsence.None,
            ],
            result.Absences.ToArray()
        );
        Assert.Null(result[1].Upper);
        Assert.NotNull(result[1].Centre);
    }

    [Fact]
    public void A_numerator_above_its_denominator_is_refused_and_the_rows_are_named()
    {
        var fault = Assert
            .Throws<SpcDataException>(() =>
                Chart.Compute(new SeriesColumns([1, 12, 3, 9]) { Denominators = [10d, 10, 10, 5] }, new(ChartKind.P))
            )
            .Fault;
        Assert.Equal(DataFaultKind.NumeratorAboveDenominator, fault.Kind);
        Assert.Equal([1, 3], fault.Rows);
        Assert.StartsWith("Rows 2, 4: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChartKind.T, 0, DataFaultKind.TimeNotAboveZero)]
    [InlineData(ChartKind.C, -1, DataFaultKind.NegativeCount)]
    [InlineData(ChartKind.G, -1, DataFaultKind.NegativeCount)]
    [InlineData(ChartKind.Xmr, double.PositiveInfinity, DataFaultKind.NotFinite)]
    public void What_a_chart_cannot_take_is_refused(ChartKind kind, double value, DataFaultKind fault)
    {
        var result = new ChartResult();
        Assert.False(Chart.TryCompute(new SeriesColumns([3, value, 4]), new(kind), result, out var found));
        Assert.Equal((fault, 0), (found.Kind, result.Count));
        Assert.Equal([1], found.Rows);
    }

    [Fact]
    public void Columns_that_do_not_fit_each_other_are_the_callers_mistake()
    {
        var definition = new ChartDefinition(ChartKind.P);
        Assert.Throws<ArgumentException>(() => Chart.Compute(new SeriesColumns([1, 2]), definition));
        Assert.Throws<ArgumentException>(() =>
            Chart.Compute(new SeriesColumns([1, 2]) { Denominators = [3d] }, definition)
        );
        Assert.Throws<ArgumentException>(() =>
            Chart.Compute(new SeriesColumns([1, 2]) { PhaseStarts = [2] }, new(ChartKind.Xmr))
        );
    }

    [Theory]
    [InlineData(ChartKind.Run)]
    [InlineData(ChartKind.Xmr)]
    [InlineData(ChartKind.C)]
    [InlineData(ChartKind.G)]
    [InlineData(ChartKind.T)]
    [InlineData(ChartKind.MovingRange)]
    public void No_points_give_an_empty_answer(ChartKind kind)
    {
        var result = Chart.Compute([], kind);
        Assert.Equal((0, 0, VariationIcon.None), (result.Count, result.Phases.Length, result.Variation));
        Assert.Equal(-1, SeriesSummary.Of(result).LatestIndex);
    }

    [Fact]
    public void A_result_that_is_used_again_allocates_nothing_and_remembers_nothing()
    {
        double[] values = [.. Enumerable.Range(0, 36).Select(i => (double)(i * 7 % 11))];
        var definition = new ChartDefinition(ChartKind.Xmr) { Rules = RuleProfile.MakingDataCount };
        var result = new ChartResult();
        Chart.Compute(new SeriesColumns([1, 1, 1, 99, 1]), definition, result);
        Chart.Compute(new SeriesColumns(values), definition, result);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Chart.Compute(new SeriesColumns(values), definition, result);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(Chart.Compute(new SeriesColumns(values), definition).Marks.ToArray(), result.Marks.ToArray());
    }

    [Fact]
    public void The_unit_changes_numbers_and_no_signal()
    {
        double[] numerators = [3, 4, 5, 4, 19, 6];
        double[] denominators = [20, 20, 25, 22, 30, 30];
        var series = new SeriesColumns(numerators) { Denominators = denominators };
        var plain = Chart.Compute(series, new(ChartKind.U));
        var percent = Chart.Compute(series, new(ChartKind.U) { Multiplier = 100 });
        Assert.Equal(plain.Upper3[3] * 100, percent.Upper3[3], 10);
        Assert.Equal(plain.BrokenHigh.ToArray(), percent.BrokenHigh.ToArray());
        Assert.Equal(plain.Phases[0].Centre * 100, percent.Phases[0].Centre);
    }
}
