using CsCheck;
using Evenkeel.Improvement.Outlines;

namespace Evenkeel.Tests.Projects;

/// <summary>How one kind of outline is played with.</summary>
/// <param name="Make">A line with a number, which is its place among its neighbours too.</param>
/// <param name="Note">Keeps how a line is, before it is changed.</param>
/// <param name="Say">Changes all that a line says.</param>
/// <param name="Read">All that a line says.</param>
internal sealed record OutlineKind<TRow>(
    OutlineRules Rules,
    Func<int, TRow> Make,
    Func<TRow, EditKind, DateTimeOffset, IOutlineEdit<TRow>> Note,
    Action<TRow> Say,
    Func<TRow, string> Read
)
    where TRow : IOutlineRow;

/// <summary>Whatever is done to an outline, and by how many.</summary>
internal sealed class OutlineHistory<TRow>(OutlineKind<TRow> kind)
    where TRow : IOutlineRow
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private DateTimeOffset now = Start;

    public List<TRow> Rows { get; } = [.. Enumerable.Range(1, 6).Select(kind.Make)];
    public List<IOutlineEdit<TRow>> Edits { get; } = [];

    public Outline<TRow> Tree => Outline<TRow>.Of(Rows, kind.Rules);

    public string Picture() =>
        string.Join(
            '\n',
            Rows.Where(n => n.RemovedAt is null)
                .OrderBy(n => n.Id)
                .Select(n => $"{n.Id} {kind.Read(n)} {n.ParentId} {n.IsAside} {n.Order:R}")
        );

    public void Exchange(IOutlineEdit<TRow> edit)
    {
        var row = Rows.Single(n => n.Id == edit.NodeId);
        Assert.Null(OutlineMoves.Hindrance(edit, row, Tree));
        OutlineMoves.Exchange(edit, row, Rows, now = now.AddSeconds(1));
    }

    public void Do(Doing doing)
    {
        now = now.AddSeconds(1);
        var (tree, row) = (Tree, Rows[doing.Which % Rows.Count]);
        switch (doing.What, tree.Find(row.Id))
        {
            case ("add", _):
                Add(tree, doing.Which);
                break;
            case ("back", null) when row.RemovedAt is not null:
                OutlineMoves.BringBack(Note(row, EditKind.BringBack), row, Rows);
                break;
            case ("remove", { }):
                OutlineMoves.Remove(Note(row, EditKind.Remove), row, Rows, now);
                break;
            case ("say", { }):
                Note(row, EditKind.Change);
                kind.Say(row);
                break;
            case (_, { } line):
                var under =
                    doing.Target == 0 ? OutlinePlace.Nothing
                    : doing.Target == 1 ? OutlinePlace.Top
                    : Rows[doing.Target % Rows.Count].Id.ToString();
                if (OutlineMoves.PlaceOf(doing.What, under, line, tree).Place is { } place)
                {
                    Note(row, EditKind.Move);
                    place.Put(row);
                }

                break;
        }
    }

    private void Add(Outline<TRow> tree, int which)
    {
        var line = tree.All.ElementAtOrDefault(which);
        if (OutlinePlace.For(tree, line?.Node.Id.ToString(), null) is { } place && place.Depth < kind.Rules.MostDepth)
        {
            var made = kind.Make(100 + Rows.Count);
            place.Put(made);
            Rows.Add(made);
            Note(made, EditKind.Add);
        }
    }

    private IOutlineEdit<TRow> Note(TRow row, EditKind did)
    {
        Edits.Add(kind.Note(row, did, now));
        return Edits[^1];
    }
}

/// <summary>Something that is done to one of the lines.</summary>
internal readonly record struct Doing(string What, int Which, int Target)
{
    private static readonly string[] Moves = ["up", "down", "in", "out", "to", "remove", "back", "add", "say"];

    public static readonly Gen<Doing[]> Many = Gen.Select(
        Gen.Int[0, Moves.Length - 1],
        Gen.Int[0, 30],
        Gen.Int[0, 30],
        (what, which, target) => new Doing(Moves[what], which, target)
    ).Array[1, 40];
}

/// <summary>What holds of every kind of outline.</summary>
internal static class OutlineLaws
{
    public static void EachLineStandsInItOnce<TRow>(OutlineKind<TRow> kind)
        where TRow : IOutlineRow =>
        Doing.Many.Sample(
            doings =>
            {
                var (made, tree) = Play(kind, doings);
                var there = made.Rows.Where(n => n.RemovedAt is null).Select(n => n.Id).Order();
                Assert.Equal(there, tree.All.Select(line => line.Node.Id).Order());
                // What is brought back comes back where it was, which may be deeper than anything is put.
                if (doings.All(doing => doing.What != "back"))
                {
                    Assert.All(tree.All, line => Assert.InRange(line.Depth, 0, kind.Rules.MostDepth - 1));
                }

                Assert.Equal(tree.Tied.Count(), tree.Tied.Select(line => line.Place).Distinct().Count());
            },
            iter: 2000
        );

    public static void UndoingAllGivesWhatWas<TRow>(OutlineKind<TRow> kind)
        where TRow : IOutlineRow =>
        Doing.Many.Sample(
            doings =>
            {
                var made = new OutlineHistory<TRow>(kind);
                var before = made.Picture();
                // In an outline of two steps what is brought back often stands deeper than anything can be put: put elsewhere, it does not go there again.
                foreach (var doing in doings.Where(doing => kind.Rules.MostDepth != 2 || doing.What != "back"))
                {
                    made.Do(doing);
                }

                var after = made.Picture();
                for (var i = made.Edits.Count - 1; i >= 0; i--)
                {
                    made.Exchange(made.Edits[i]);
                }

                Assert.Equal(before, made.Picture());
                made.Edits.ForEach(made.Exchange);
                Assert.Equal(after, made.Picture());
            },
            iter: 2000
        );

    private static (OutlineHistory<TRow> Made, Outline<TRow> Tree) Play<TRow>(OutlineKind<TRow> kind, Doing[] doings)
        where TRow : IOutlineRow
    {
        var made = new OutlineHistory<TRow>(kind);
        foreach (var doing in doings)
        {
            made.Do(doing);
        }

        return (made, made.Tree);
    }
}
