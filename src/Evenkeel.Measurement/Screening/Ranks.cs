using Evenkeel.Spc;

namespace Evenkeel.Measurement.Screening;

/// <summary>Exceptions first. It is the order of a unit's own list and never of units.</summary>
internal static class Ranks
{
    public const int Unknown = 4;

    public static int Of(VariationIcon icon) =>
        icon switch
        {
            VariationIcon.ConcernHigh or VariationIcon.ConcernLow => 0,
            VariationIcon.NeutralHigh or VariationIcon.NeutralLow or VariationIcon.Undirected => 1,
            VariationIcon.ImprovementHigh or VariationIcon.ImprovementLow => 2,
            VariationIcon.CommonCause => 3,
            _ => Unknown,
        };
}
