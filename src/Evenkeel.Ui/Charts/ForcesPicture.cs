namespace Evenkeel.Ui;

/// <summary>What drives a change and what holds it back (K. Lewin, Field Theory in Social Science, 1951).</summary>
/// <param name="Change">What would be different.</param>
public sealed record ForcesPicture(string Change, IReadOnlyList<Force> For, IReadOnlyList<Force> Against)
{
    public int SumFor => For.Sum(force => force.Strength);
    public int SumAgainst => Against.Sum(force => force.Strength);

    /// <summary>The sums on both sides, and which is the greater.</summary>
    public string Sentence() =>
        $"{Side(For, "for")}, {SumFor} together; {Side(Against, "against")}, {SumAgainst} together. "
        + (
            SumFor == SumAgainst ? "Both sides are as strong."
            : SumFor > SumAgainst ? $"The forces for it are stronger by {SumFor - SumAgainst}."
            : $"The forces against it are stronger by {SumAgainst - SumFor}."
        );

    private static string Side(IReadOnlyList<Force> forces, string side) =>
        $"{forces.Count} {(forces.Count == 1 ? "force" : "forces")} {side}";
}

/// <param name="Strength">1 (weak) to 5 (strong).</param>
public sealed record Force(string Text, int Strength);
