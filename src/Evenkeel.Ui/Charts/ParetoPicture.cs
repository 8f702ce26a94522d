using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>What makes up a whole, the most first, with the running share: one axis, so that nothing is read off a second one.</summary>
/// <param name="Title">What is added up, and over which time.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Bars">In falling order, as <see cref="Pareto"/> gives them.</param>
/// <param name="CountWord">What is counted: "reports".</param>
public sealed record ParetoPicture(string Title, string Sentence, IReadOnlyList<ParetoBar> Bars, string CountWord)
{
    /// <summary>Where each category leads; null = nowhere.</summary>
    public Func<string, string?> Href { get; init; } = _ => null;

    /// <summary>How many of the first make up so large a share of all.</summary>
    public int FewThatMake(double share)
    {
        var few = 0;
        while (few < Bars.Count && (few == 0 || Bars[few - 1].CumulativeShare < share))
        {
            few++;
        }
        return few;
    }

    /// <summary>With the sentence that says which few make up four fifths.</summary>
    /// <param name="all">How many bars there are, drawn or not.</param>
    /// <param name="kinds">So many of them in words: "themes".</param>
    public ParetoPicture Saying(int all, Func<int, string> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        const double most = 0.8;
        var few = FewThatMake(most);
        var share = few == 0 ? "" : ParetoSvg.Percent(Bars[few - 1].CumulativeShare);
        return this with
        {
            Sentence =
                few == 0 ? "There is nothing to add up."
                : few == 1 ? $"{Bars[0].Category} alone makes up {share}."
                : few == all ? $"No few stand out: {few} {kinds(few)} share it."
                // Where not all are drawn, those that are may not come so far.
                : few * 2 > all && Bars[few - 1].CumulativeShare >= most
                    ? $"No few stand out: it takes {few} of {all} to make up {ParetoSvg.Percent(most)}."
                : $"{few} of {all} {kinds(all)} make up {share}: {string.Join(", ", Bars.Take(Math.Min(few, 4)).Select(bar => bar.Category))}{(few > 4 ? " and others" : "")}.",
        };
    }
}
