namespace Evenkeel.Spc;

/// <summary>Checks of outcomes and predicted probabilities.</summary>
internal static class Outcomes
{
    public static void Check(ReadOnlySpan<double> outcomes)
    {
        var rows = new List<int>();
        for (var i = 0; i < outcomes.Length; i++)
            if (outcomes[i] is not (0 or 1))
                rows.Add(i);
        if (rows.Count > 0)
            throw new SpcDataException(new(DataFaultKind.OutcomeNotZeroOrOne, rows));
    }

    public static void CheckProbabilities(ReadOnlySpan<double> probabilities)
    {
        var rows = new List<int>();
        for (var i = 0; i < probabilities.Length; i++)
            if (probabilities[i] is not (>= 0 and <= 1))
                rows.Add(i);
        if (rows.Count > 0)
            throw new SpcDataException(new(DataFaultKind.ProbabilityOutOfRange, rows));
    }
}
