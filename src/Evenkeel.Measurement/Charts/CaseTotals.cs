namespace Evenkeel.Measurement.Charts;

/// <summary>Of the cases that are judged together now: how many there were, how many had the outcome, and how many were predicted to have it.</summary>
internal readonly record struct CaseTotals(int Cases, int Seen, double Predicted)
{
    /// <summary>Of the last phase; what is left out of the sums is left out here.</summary>
    public static CaseTotals Of(ChartStory it)
    {
        var (cases, seen, predicted) = (0, 0, 0d);
        var excluded = it.Columns.ExcludedMemory.Span;
        var start = it.Result.Phases.Length == 0 ? 0 : it.Result.Phases[^1].Start;
        for (var i = start; i < it.Result.Count; i++)
        {
            if (it.Result.Absences[i] == Spc.PointAbsence.None && (excluded.IsEmpty || !excluded[i]))
            {
                var (outcome, risk) = it.Columns.RawAt(i);
                (cases, seen, predicted) = (cases + 1, seen + (int)outcome, predicted + risk);
            }
        }

        return new CaseTotals(cases, seen, predicted);
    }
}
