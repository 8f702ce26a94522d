using CsCheck;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;

namespace Evenkeel.Tests.Organisation;

public sealed class ClosureTests
{
    private const int Units = 6;
    private const int Days = 12;
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly UnitId[] Ids = [.. Enumerable.Range(0, Units).Select(_ => UnitId.New())];

    /// <summary>A child, a parent before it in the list (so that nothing loops), and the days from … to of the bond.</summary>
    private static readonly Gen<(int Child, int Parent, int From, int To)[]> Bonds = Gen.Select(
            Gen.Int[1, Units - 1],
            Gen.Int[0, Units - 1],
            Gen.Int[-1, Days],
            Gen.Int[1, Days + 4]
        )
        .Select((child, parent, from, length) => (child, parent % child, from, from + length))
        .Array[0, 14];

    [Fact]
    public void The_closure_agrees_with_walking_the_bonds_of_each_day() =>
        Bonds.Sample(
            bonds =>
            {
                var builder = new ClosureBuilder(bonds.Select(Bond));
                foreach (var unit in Enumerable.Range(0, Units))
                {
                    AssertAgrees(bonds, unit, [.. builder.Of(Ids[unit])]);
                }
            },
            iter: 2000
        );

    [Fact]
    public void Each_pair_and_period_stands_once() =>
        Bonds.Sample(
            bonds =>
            {
                var builder = new ClosureBuilder(bonds.Select(Bond));
                foreach (var pair in Ids.SelectMany(builder.Of).GroupBy(row => (row.DescendantId, row.AncestorId)))
                {
                    var spans = pair.OrderBy(row => row.From).ToList();
                    Assert.All(spans.Zip(spans.Skip(1)), two => Assert.True(two.First.To < two.Second.From));
                }
            },
            iter: 500
        );

    [Fact]
    public void A_loop_is_seen_only_while_it_would_last()
    {
        UnitParent[] moved = [Place(1, 0, null, First), Place(1, 2, First, null)];
        var builder = new ClosureBuilder(moved);
        Assert.True(builder.WouldLoop(Ids[2], Ids[1], First));
        Assert.False(builder.WouldLoop(Ids[0], Ids[1], First));
    }

    private static void AssertAgrees((int Child, int Parent, int From, int To)[] bonds, int unit, UnitClosure[] rows)
    {
        for (var day = -1; day <= Days + 6; day++)
        {
            var date = First.AddDays(day);
            var above = Above(bonds, unit, day);
            var said = rows.Where(row => row.From <= date && (row.To is null || date < row.To)).ToList();
            Assert.Equal(above.Select(i => Ids[i]).ToHashSet(), said.Select(row => row.AncestorId).ToHashSet());
            Assert.Equal(above.Count, said.Count);
        }
    }

    private static HashSet<int> Above((int Child, int Parent, int From, int To)[] bonds, int unit, int day)
    {
        var found = new HashSet<int> { unit };
        foreach (var bond in bonds.Where(b => b.Child == unit && IsOn(b, day)))
        {
            found.UnionWith(Above(bonds, bond.Parent, day));
        }

        return found;
    }

    private static bool IsOn((int Child, int Parent, int From, int To) bond, int day) =>
        (bond.From < 0 || bond.From <= day) && (bond.To > Days || day < bond.To);

    private static UnitParent Bond((int Child, int Parent, int From, int To) bond) =>
        Place(
            bond.Child,
            bond.Parent,
            bond.From < 0 ? null : First.AddDays(bond.From),
            bond.To > Days ? null : First.AddDays(bond.To)
        );

    private static UnitParent Place(int child, int parent, DateOnly? from, DateOnly? to)
    {
        var place = new UnitParent
        {
            UnitId = Ids[child],
            ParentId = Ids[parent],
            From = from ?? UnitClosure.Always,
        };
        if (to is { } end)
        {
            place.End(end);
        }

        return place;
    }
}
