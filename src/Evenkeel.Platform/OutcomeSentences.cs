namespace Evenkeel.Platform;

public static class OutcomeSentences
{
    /// <summary>The refusals as a form shows them.</summary>
    public static IEnumerable<(string Field, string Sentence)> Sentences<T>(this Outcome<T>? outcome) =>
        outcome?.Refusals.Select(refusal => (refusal.Field, refusal.Sentence)) ?? [];
}
