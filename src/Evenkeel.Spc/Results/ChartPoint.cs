namespace Evenkeel.Spc;

/// <summary>One point of a <see cref="ChartResult"/>, absent numbers as null.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Phase">Its phase, from 0.</param>
/// <param name="Value">The plotted value; null with the reason in <paramref name="Absence"/>.</param>
/// <param name="Absence">Why there is no value.</param>
/// <param name="Centre">The centre there.</param>
/// <param name="Lower">The lower 3 sigma limit there.</param>
/// <param name="Upper">The upper 3 sigma limit there.</param>
/// <param name="Broken">Every rule that it broke.</param>
/// <param name="Mark">How it is shown.</param>
public readonly record struct ChartPoint(
    int Index,
    int Phase,
    double? Value,
    PointAbsence Absence,
    double? Centre,
    double? Lower,
    double? Upper,
    RuleSet Broken,
    PointMark Mark
);
