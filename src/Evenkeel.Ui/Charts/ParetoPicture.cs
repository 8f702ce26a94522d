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
}
