using Evenkeel.Spc;

namespace Evenkeel.Measurement.Charts;

/// <summary>A series' summary as this product tells it.</summary>
internal static class CurrentSignals
{
    /// <summary>Few crossings speak of their whole phase, whichever side the latest point is on: the signal is one, and goes on.</summary>
    public static SeriesSummary Of(ChartResult result)
    {
        var summary = SeriesSummary.Of(result);
        return summary.CurrentSignal is { Rule: RuleSet.FewCrossings } signal
            ? summary with
            {
                CurrentSignal = signal with { First = result.Phases[signal.Phase].Start },
            }
            : summary;
    }
}
