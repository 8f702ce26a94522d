using Evenkeel.Spc.Charts;

namespace Evenkeel.Spc.Engine;

internal static class Fit
{
    /// <summary>Centre and limits of one phase, by the chart's own arithmetic.</summary>
    public static void Phase(ref PhaseFrame phase)
    {
        switch (phase.Definition.Kind)
        {
            case ChartKind.Run:
                RunChart.Fit(ref phase);
                break;
            case ChartKind.Xmr:
                XmrChart.Fit(ref phase);
                break;
            case ChartKind.MovingRange:
                MovingRangeChart.Fit(ref phase);
                break;
            case ChartKind.P:
                PChart.Fit(ref phase);
                break;
            case ChartKind.U:
                UChart.Fit(ref phase);
                break;
            case ChartKind.C:
                CChart.Fit(ref phase);
                break;
            case ChartKind.G:
                GChart.Fit(ref phase);
                break;
            case ChartKind.T:
                TChart.Fit(ref phase);
                break;
            default:
                Rarer(ref phase);
                break;
        }
    }

    private static void Rarer(ref PhaseFrame phase)
    {
        switch (phase.Definition.Kind)
        {
            case ChartKind.XmrMedian:
                XmrMedianChart.FitMeanRange(ref phase);
                break;
            case ChartKind.XmrMedianRange:
                XmrMedianChart.FitMedianRange(ref phase);
                break;
            case ChartKind.PPrime:
                LaneyChart.FitP(ref phase);
                break;
            case ChartKind.UPrime:
                LaneyChart.FitU(ref phase);
                break;
            case ChartKind.IPrime:
                IPrimeChart.Fit(ref phase);
                break;
            case ChartKind.XBar:
                XBarChart.Fit(ref phase);
                break;
            case ChartKind.S:
                SChart.Fit(ref phase);
                break;
            default:
                RangeChart.Fit(ref phase);
                break;
        }
    }
}
