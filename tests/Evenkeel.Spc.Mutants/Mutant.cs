namespace Evenkeel.Spc.Mutants;

/// <summary>One small change of the library.</summary>
/// <param name="Id">Its number, the same however many others are left out.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="Place">"Rules/TrendRule.cs:31".</param>
/// <param name="From">What stands there.</param>
/// <param name="To">What stands there instead.</param>
/// <param name="InStatic">It is worked out once a process, so that it needs a process of its own.</param>
internal sealed record Mutant(int Id, string Kind, string Place, string From, string To, bool InStatic)
{
    /// <summary>The kind of those that change nothing.</summary>
    public const string Unchanged = "unchanged";

    public override string ToString() => $"{Place} {Kind}: {From} -> {To}";
}
