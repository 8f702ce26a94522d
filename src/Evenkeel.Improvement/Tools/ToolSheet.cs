using Evenkeel.Improvement.Outlines;

namespace Evenkeel.Improvement.Tools;

/// <summary>A tool with its lines as they stand.</summary>
/// <param name="Votes">By option; empty where there is no vote.</param>
internal sealed record ToolSheet(Tool Tool, Outline<ToolLine> Tree, IReadOnlyDictionary<Guid, int> Votes)
{
    public ToolWords Words => Tool.Kind.Words();

    /// <summary>Every line as it is drawn: what stood under something that is gone comes last.</summary>
    public IReadOnlyList<OutlineLine<ToolLine>> Lines => [.. Tree.Lines, .. Tree.Aside];

    /// <summary>How often, or how many voted for it.</summary>
    public double CountOf(ToolLine line) => Tool.IsVote ? Votes.GetValueOrDefault(line.Id) : line.Amount ?? 0;
}
