namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Which columns hold a case's outcome and its predicted risk: by the measure's words, and by those that such tables use.</summary>
internal static class FindCaseColumns
{
    private static readonly HashSet<string> Outcomes = ["outcome", "died", "death", "dead", "event", "happened"];
    private static readonly HashSet<string> Risks = ["risk", "predicted", "probability", "expected"];

    /// <returns>-1 where there is none.</returns>
    public static (int Outcome, int Risk) In(
        IReadOnlyList<HashSet<string>> words,
        Predicate<int> isTaken,
        string? outcome
    )
    {
        var free = Enumerable.Range(0, words.Count).Where(i => !isTaken(i) && words[i].Count > 0).ToList();
        var risk = free.FindIndex(i => words[i].Overlaps(Risks)) is var at and >= 0 ? free[at] : -1;
        var wanted = HeadingWords.Of(outcome ?? "");
        var first = free.Where(i => i != risk)
            .Select(i => (Column: i, Score: Math.Max(HeadingWords.Likeness(wanted, words[i]), Named(words[i]))))
            .Where(found => found.Score >= 0.35)
            .OrderByDescending(found => found.Score)
            .Select(found => found.Column)
            .FirstOrDefault(-1);
        return (first, risk);
    }

    private static double Named(HashSet<string> words) =>
        words.Contains("outcome") ? 0.95
        : words.Overlaps(Outcomes) ? 0.6
        : 0;
}
