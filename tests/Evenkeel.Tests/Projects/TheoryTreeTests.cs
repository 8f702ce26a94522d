using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Theories;
using Evenkeel.Platform.Access;

namespace Evenkeel.Tests.Projects;

/// <summary>Whatever is done to a theory, and by how many: each box stands in it once, and undoing all of it gives what was.</summary>
public sealed class TheoryTreeTests
{
    private static readonly PersonId Someone = PersonId.New();

    private static readonly OutlineKind<TheoryNode> Theory = new(
        TheoryOutlines.Tree([]).Rules,
        Box,
        (node, kind, at) => TheoryEdit.Of(node, kind, Someone, at),
        node => (node.Text, node.IsIdea, node.SeriesNumber) = ($"{node.Text}!", !node.IsIdea, 7),
        node => $"{node.Text} {node.IsIdea} {node.SeriesNumber}"
    );

    [Fact]
    public void Each_box_stands_in_it_once_and_none_is_put_too_deep() => OutlineLaws.EachLineStandsInItOnce(Theory);

    [Fact]
    public void Undoing_all_gives_what_was_and_doing_all_again_what_became_of_it() =>
        OutlineLaws.UndoingAllGivesWhatWas(Theory);

    [Fact]
    public void Two_who_put_each_under_the_other_at_once_lose_neither()
    {
        var (one, other) = (Box(1), Box(2));
        (one.ParentId, other.ParentId) = (other.Id, one.Id);
        var tree = TheoryOutlines.Tree([one, other]);
        Assert.Empty(tree.Lines);
        Assert.Equal(2, tree.All.Count());
    }

    [Fact]
    public void What_drove_a_box_that_is_gone_stands_aside()
    {
        var (gone, left) = (Box(1), Box(2));
        (gone.RemovedAt, left.ParentId) = (new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero), gone.Id);
        Assert.Equal(left, Assert.Single(TheoryOutlines.Tree([gone, left]).Aside).Node);
    }

    private static TheoryNode Box(int order) =>
        new()
        {
            ProjectId = Guid.Empty,
            Text = $"Box {order}",
            Order = order,
        };
}
