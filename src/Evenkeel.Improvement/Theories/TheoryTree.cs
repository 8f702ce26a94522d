global using TheoryLine = Evenkeel.Improvement.Outlines.OutlineLine<Evenkeel.Improvement.Theories.TheoryNode>;
global using TheoryTree = Evenkeel.Improvement.Outlines.Outline<Evenkeel.Improvement.Theories.TheoryNode>;
using Evenkeel.Improvement.Outlines;

namespace Evenkeel.Improvement.Theories;

/// <summary>What a box is, by where it stands.</summary>
internal enum TheoryKind
{
    Primary,
    Secondary,
    Idea,
}

/// <summary>An outline of what drives the aim; aside is what is tied to nothing.</summary>
internal static class TheoryOutlines
{
    private static readonly OutlineRules Rules = new(
        TheoryNode.MostDepth,
        "That is too deep: below the aim there are six steps at most.",
        "There is nothing above it that it could drive.",
        "It drives the aim itself: it stands at the outermost level already.",
        "It cannot drive itself, or what is below it."
    );

    extension(OutlineLine<TheoryNode> line)
    {
        public TheoryKind Kind =>
            line.Node.IsIdea ? TheoryKind.Idea
            : line.Depth == 0 ? TheoryKind.Primary
            : TheoryKind.Secondary;
    }

    public static TheoryTree Tree(this IEnumerable<TheoryNode> nodes) => TheoryTree.Of(nodes, Rules);
}
