namespace Evenkeel.Spc.Engine;

/// <summary>What sorts of numbers a chart takes.</summary>
internal static class Kinds
{
    /// <summary>Charts of single cases with a predicted risk.</summary>
    public static bool IsOfCases(ChartKind kind) => kind is ChartKind.Vlad or ChartKind.RiskAdjustedCusum;

    public static bool NeedDenominators(ChartKind kind) =>
        IsOfCases(kind)
        || kind is ChartKind.P or ChartKind.U or ChartKind.PPrime or ChartKind.UPrime or ChartKind.IPrime
        || IsOfSubgroups(kind);

    /// <summary>Charts whose denominators are the sizes of subgroups.</summary>
    public static bool IsOfSubgroups(ChartKind kind) => kind is ChartKind.XBar or ChartKind.S or ChartKind.R;

    /// <summary>Charts of counts or spreads, which cannot be below zero.</summary>
    public static bool TakeCounts(ChartKind kind) =>
        IsOfCounts(kind)
        || kind is ChartKind.P or ChartKind.U or ChartKind.PPrime or ChartKind.UPrime or ChartKind.S or ChartKind.R;

    public static bool IsProportion(ChartKind kind) => kind is ChartKind.P or ChartKind.PPrime;

    /// <summary>Charts that make no use of a denominators column: their points are counts or times themselves.</summary>
    public static bool IgnoreDenominators(ChartKind kind) => IsOfCounts(kind) || kind == ChartKind.T;

    /// <summary>Charts that plot value / denominator where there are denominators.</summary>
    public static bool Divide(ChartKind kind) => !IgnoreDenominators(kind) && !IsOfSubgroups(kind);

    private static bool IsOfCounts(ChartKind kind) => kind is ChartKind.C or ChartKind.G;
}
