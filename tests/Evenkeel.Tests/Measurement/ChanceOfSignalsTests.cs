using Evenkeel.Measurement;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.ShowMeasures;

namespace Evenkeel.Tests.Measurement;

public sealed class ChanceOfSignalsTests
{
    private const int Usual = 3;

    [Fact]
    public void As_many_signals_as_chance_gives_are_said_to_be_so()
    {
        // 300 charts of 24 points, a signal at the latest point in some hundredths of them.
        var says = ChanceOfSignals.Says([.. Charts(300, 24, unusual: 9)], "mdc");
        Assert.StartsWith("If nothing had changed anywhere, chance alone would make about ", says);
        Assert.Contains("of these 300 charts unusual now; 9 are.", says);
        Assert.EndsWith("before you act on it alone.", says);
    }

    [Fact]
    public void More_than_chance_is_not_explained_away()
    {
        var says = ChanceOfSignals.Says([.. Charts(300, 24, unusual: 120)], "mdc");
        Assert.EndsWith("of these 300 charts unusual now; 120 are.", says);
    }

    [Fact]
    public void Of_few_charts_nothing_is_said() =>
        Assert.Null(ChanceOfSignals.Says([.. Charts(ChanceOfSignals.Fewest - 1, 24, unusual: 1)], "mdc"));

    [Fact]
    public void Charts_too_short_to_judge_do_not_count() =>
        Assert.Null(ChanceOfSignals.Says([.. Charts(100, 3, unusual: 0)], "mdc"));

    private static IEnumerable<ChartOfMany> Charts(int count, int points, int unusual)
    {
        var measure = new Measure
        {
            Name = "Of many",
            Kind = MeasureKind.Measurement,
            Frequency = Frequency.Month,
        };
        return Enumerable.Range(0, count).Select(i => new ChartOfMany(measure, points, i < unusual ? 0 : Usual));
    }
}
