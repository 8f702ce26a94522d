namespace Evenkeel.Ui;

/// <summary>Five whys: a problem, and of each answer why that is so (T. Ohno, Toyota Production System, 1978). Several chains may begin at the problem.</summary>
/// <param name="Problem">What happened.</param>
/// <param name="Lines">Each below what it explains; depth 0 explains the problem.</param>
public sealed record WhysPicture(string Problem, IReadOnlyList<FishboneLine> Lines)
{
    /// <summary>How many chains, how deep, and where they end.</summary>
    public string Sentence()
    {
        var chains = Lines.Where((_, i) => i == Lines.Count - 1 || Lines[i + 1].Depth <= Lines[i].Depth).Count();
        var roots = Lines.Where(line => line.IsRoot).Select(line => line.Text).ToList();
        var deepest = Lines.Count == 0 ? 0 : Lines.Max(line => line.Depth) + 1;
        return $"{chains} {(chains == 1 ? "chain" : "chains")} of whys, the longest {deepest} deep."
            + (
                roots.Count == 0 ? " No root cause is marked yet."
                : roots.Count == 1 ? $" Root cause: {roots[0]}."
                : $" Root causes: {string.Join("; ", roots)}."
            );
    }
}
