using CsCheck;
using Evenkeel.Improvement.Theories;
using Evenkeel.Platform.Access;

namespace Evenkeel.Tests.Projects;

/// <summary>Whatever is done to a theory, and by how many: each box stands in it once, and undoing all of it gives what was.</summary>
public sealed class TheoryTreeTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Someone = PersonId.New();
    private static readonly string[] Moves = ["up", "down", "in", "out", "to", "remove", "back", "add", "say"];

    private static readonly Gen<(int What, int Which, int Target)[]> Doings = Gen.Select(
        Gen.Int[0, Moves.Length - 1],
        Gen.Int[0, 30],
        Gen.Int[0, 30]
    ).Array[1, 40];

    [Fact]
    public void Each_box_stands_in_it_once_and_none_is_put_too_deep() =>
        Doings.Sample(
            doings =>
            {
                var made = Play(doings);
                var tree = TheoryTree.Of(made.Nodes);
                var there = made.Nodes.Where(n => n.RemovedAt is null).Select(n => n.Id).Order();
                Assert.Equal(there, tree.All.Select(line => line.Node.Id).Order());
                // What is brought back comes back where it was, which may be deeper than anything is put.
                if (doings.All(doing => Moves[doing.What] != "back"))
                {
                    Assert.All(tree.All, line => Assert.InRange(line.Depth, 0, TheoryNode.MostDepth - 1));
                }

                Assert.Equal(tree.Tied.Count(), tree.Tied.Select(line => line.Place).Distinct().Count());
            },
            iter: 2000
        );

    [Fact]
    public void Undoing_all_gives_what_was_and_doing_all_again_what_became_of_it() =>
        Doings.Sample(
            doings =>
            {
                var made = Play(doings);
                var after = made.Picture();
                for (var i = made.Edits.Count - 1; i >= 0; i--)
                {
                    made.Exchange(made.Edits[i]);
                }

                Assert.Equal(made.AtFirst, made.Picture());
                made.Edits.ForEach(made.Exchange);
                Assert.Equal(after, made.Picture());
            },
            iter: 2000
        );

    [Fact]
    public void Two_who_put_each_under_the_other_at_once_lose_neither()
    {
        var (one, other) = (Box(1), Box(2));
        (one.ParentId, other.ParentId) = (other.Id, one.Id);
        var tree = TheoryTree.Of([one, other]);
        Assert.Empty(tree.Lines);
        Assert.Equal(2, tree.All.Count());
    }

    [Fact]
    public void What_drove_a_box_that_is_gone_stands_aside()
    {
        var (gone, left) = (Box(1), Box(2));
        (gone.RemovedAt, left.ParentId) = (Start, gone.Id);
        Assert.Equal(left, Assert.Single(TheoryTree.Of([gone, left]).Aside).Node);
    }

    private static TheoryNode Box(int order) =>
        new()
        {
            ProjectId = Guid.Empty,
            Text = $"Box {order}",
            Order = order,
        };

    private static Played Play((int What, int Which, int Target)[] doings)
    {
        var made = new Played([.. Enumerable.Range(1, 6).Select(Box)]);
        foreach (var (what, which, target) in doings)
        {
            made.Do(Moves[what], which, target);
        }

        return made;
    }

    private sealed class Played(List<TheoryNode> nodes)
    {
        private DateTimeOffset now = Start;

        public List<TheoryNode> Nodes => nodes;
        public List<TheoryEdit> Edits { get; } = [];
        public string AtFirst { get; } = Said(nodes);

        public string Picture() => Said(nodes);

        public void Exchange(TheoryEdit edit)
        {
            var node = nodes.Single(n => n.Id == edit.NodeId);
            Assert.Null(TheoryMoves.Hindrance(edit, node, TheoryTree.Of(nodes)));
            TheoryMoves.Exchange(edit, node, nodes, now = now.AddSeconds(1));
        }

        public void Do(string what, int which, int target)
        {
            now = now.AddSeconds(1);
            var tree = TheoryTree.Of(nodes);
            var node = nodes[which % nodes.Count];
            switch (what, tree.Find(node.Id))
            {
                case ("add", _):
                    Add(tree, which);
                    break;
                case ("back", null) when node.RemovedAt is not null:
                    TheoryMoves.BringBack(Note(node, EditKind.BringBack), node, nodes);
                    break;
                case ("remove", { }):
                    TheoryMoves.Remove(Note(node, EditKind.Remove), node, nodes, now);
                    break;
                case ("say", { }):
                    Note(node, EditKind.Change);
                    node.Text += "!";
                    break;
                case (_, { } line):
                    var under =
                        target == 0 ? "aside"
                        : target == 1 ? "aim"
                        : nodes[target % nodes.Count].Id.ToString();
                    if (TheoryMoves.PlaceOf(what, under, line, tree).Place is { } place)
                    {
                        Note(node, EditKind.Move);
                        place.Put(node);
                    }

                    break;
            }
        }

        private void Add(TheoryTree tree, int which)
        {
            var line = tree.All.ElementAtOrDefault(which);
            if (TheoryPlace.For(tree, line?.Node.Id.ToString(), null) is { Depth: < TheoryNode.MostDepth } place)
            {
                var made = Box(100 + nodes.Count);
                place.Put(made);
                nodes.Add(made);
                Note(made, EditKind.Add);
            }
        }

        private TheoryEdit Note(TheoryNode node, EditKind kind)
        {
            Edits.Add(TheoryEdit.Of(node, kind, Someone, now));
            return Edits[^1];
        }

        private static string Said(List<TheoryNode> nodes) =>
            string.Join(
                '\n',
                nodes
                    .Where(n => n.RemovedAt is null)
                    .OrderBy(n => n.Id)
                    .Select(n => $"{n.Id} {n.Text} {n.ParentId} {n.IsAside} {n.Order:R}")
            );
    }
}
