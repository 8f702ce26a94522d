namespace Evenkeel.Spc.ReferenceCases;

/// <summary>The names that the cases use.</summary>
internal static class Words
{
    public static string Of(VariationIcon icon) =>
        icon switch
        {
            VariationIcon.ImprovementHigh => "improvement_high",
            VariationIcon.ImprovementLow => "improvement_low",
            VariationIcon.ConcernHigh => "concern_high",
            VariationIcon.ConcernLow => "concern_low",
            VariationIcon.NeutralHigh => "neutral_high",
            VariationIcon.NeutralLow => "neutral_low",
            _ => "common_cause",
        };

    public static string? Of(AssuranceIcon icon) =>
        icon switch
        {
            AssuranceIcon.Pass => "pass",
            AssuranceIcon.Fail => "fail",
            AssuranceIcon.Inconsistent => "inconsistent",
            _ => null,
        };
}

internal static class Directions
{
    public static Improvement Of(string? name) =>
        name switch
        {
            "increase" or "up" => Improvement.Up,
            "decrease" or "down" => Improvement.Down,
            _ => Improvement.Neutral,
        };
}
