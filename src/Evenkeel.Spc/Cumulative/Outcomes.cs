namespace Evenkeel.Spc;

/// <summary>Checks of outcomes and predicted probabilities.</summary>
internal static class Outcomes
{
    public static void Check(ReadOnlySpan<double> outcomes) =>
        Refusals.Of(DataFaultKind.OutcomeNotZeroOrOne, outcomes, outcome => outcome is not (0 or 1));

    public static void CheckProbabilities(ReadOnlySpan<double> probabilities) =>
        Refusals.Of(DataFaultKind.ProbabilityOutOfRange, probabilities, p => p is not (>= 0 and <= 1));
}
