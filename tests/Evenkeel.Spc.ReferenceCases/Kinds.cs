namespace Evenkeel.Spc.ReferenceCases;

internal static class Kinds
{
    public static ChartKind Of(string chart) =>
        chart switch
        {
            "run" => ChartKind.Run,
            "xmr" => ChartKind.Xmr,
            "mr" => ChartKind.MovingRange,
            "p" => ChartKind.P,
            "u" => ChartKind.U,
            "c" => ChartKind.C,
            "g" => ChartKind.G,
            "t" => ChartKind.T,
            "xmr-median-centre" => ChartKind.XmrMedian,
            "xmr-median-centre-median-mr" => ChartKind.XmrMedianRange,
            "p-prime" => ChartKind.PPrime,
            "u-prime" => ChartKind.UPrime,
            "i-prime" => ChartKind.IPrime,
            "xbar" => ChartKind.XBar,
            "s" => ChartKind.S,
            "r" => ChartKind.R,
            _ => throw new NotSupportedException($"There is no chart \"{chart}\"."),
        };
}
