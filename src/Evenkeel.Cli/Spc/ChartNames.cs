using Evenkeel.Spc;

namespace Evenkeel.Cli.Spc;

/// <summary>The charts by their short names.</summary>
internal static class ChartNames
{
    private static readonly Dictionary<string, ChartKind> Kinds = new()
    {
        ["run"] = ChartKind.Run,
        ["xmr"] = ChartKind.Xmr,
        ["xmr-median-centre"] = ChartKind.XmrMedian,
        ["xmr-median-centre-median-mr"] = ChartKind.XmrMedianRange,
        ["mr"] = ChartKind.MovingRange,
        ["p"] = ChartKind.P,
        ["p-prime"] = ChartKind.PPrime,
        ["u"] = ChartKind.U,
        ["u-prime"] = ChartKind.UPrime,
        ["c"] = ChartKind.C,
        ["i-prime"] = ChartKind.IPrime,
        ["g"] = ChartKind.G,
        ["t"] = ChartKind.T,
        ["xbar"] = ChartKind.XBar,
        ["s"] = ChartKind.S,
        ["r"] = ChartKind.R,
    };

    public static IEnumerable<string> All => Kinds.Keys;

    public static ChartKind Kind(string name) => Kinds[name];

    public static string Name(ChartKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    public static bool IsOfSubgroups(ChartKind kind) => kind is ChartKind.XBar or ChartKind.S or ChartKind.R;

    public static bool NeedsDenominator(ChartKind kind) =>
        kind is ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime or ChartKind.IPrime;

    /// <summary>Charts of events, of which several may fall on one day.</summary>
    public static bool IsOfEvents(ChartKind kind) => kind is ChartKind.G or ChartKind.T;
}
