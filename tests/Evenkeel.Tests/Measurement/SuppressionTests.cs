using CsCheck;
using Evenkeel.Measurement.Readings;

namespace Evenkeel.Tests.Measurement;

/// <summary>Counts in a tree: the Board's total, two services', an IJB's of some of both; and somebody who subtracts.</summary>
public sealed class SuppressionTests
{
    private const int Below = 5;
    private static readonly int[][] Tree =
    [
        [0, 1, 2, 3, 4, 5],
        [0, 1, 2],
        [3, 4, 5],
        [2, 3],
    ];
    private static readonly Gen<double[]> Counts = Gen.Int[0, 12].Select(n => (double)n).Array[6];

    [Fact]
    public void No_small_count_is_ever_shown() =>
        Counts.Sample(counts =>
        {
            var disclosure = new Disclosure(counts, Tree, Below);
            return counts.Select((c, i) => disclosure.IsCountHidden(i) || c is 0 or >= Below).All(ok => ok)
                && Tree.Select((t, i) => disclosure.IsTotalHidden(i) || Sum(counts, t) is 0 or >= Below).All(ok => ok);
        });

    [Fact]
    public void No_small_count_can_be_worked_out_from_what_is_shown() =>
        Counts.Sample(counts =>
        {
            var disclosure = new Disclosure(counts, Tree, Below);
            var secrets = Enumerable.Range(0, 6).Where(i => counts[i] is > 0 and < Below);
            return secrets.All(i => CouldBeAnother(counts, disclosure, i));
        });

    [Fact]
    public void Somebody_who_subtracts_would_find_a_single_hidden_count()
    {
        // The example that must fail: only the small one is hidden, and every total is shown.
        var shown = new LinearSpan(
            6,
            [
                [0],
                [0],
                [],
            ]
        );
        Assert.True(shown.Contains([0]));
        Assert.False(
            new LinearSpan(
                6,
                [
                    [0, 1],
                    [0, 1],
                ]
            ).Contains([0])
        );
    }

    [Fact]
    public void Without_a_small_count_nothing_is_hidden()
    {
        var disclosure = new Disclosure([0, 5, 9, 7, 6, 8], Tree, Below);
        Assert.DoesNotContain(Enumerable.Range(0, 6), disclosure.IsCountHidden);
        Assert.DoesNotContain(Enumerable.Range(0, 4), disclosure.IsTotalHidden);
    }

    [Fact]
    public void One_small_count_hides_the_smallest_of_the_others_too()
    {
        var disclosure = new Disclosure(
            [3, 8, 9],
            [
                [0, 1, 2],
            ],
            Below
        );
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(disclosure.IsCountHidden));
        Assert.False(disclosure.IsTotalHidden(0));
    }

    [Fact]
    public void Without_a_total_one_may_be_hidden_alone()
    {
        var disclosure = new Disclosure([3, 8, 9], [], Below);
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(disclosure.IsCountHidden));
    }

    [Fact]
    public void A_small_service_is_not_the_board_less_the_other_service()
    {
        var disclosure = new Disclosure(
            [1, 2, 20, 30],
            [
                [0, 1, 2, 3],
                [0, 1],
                [2, 3],
            ],
            Below
        );
        Assert.True(disclosure.IsTotalHidden(1));
        Assert.True(disclosure.IsTotalHidden(0) || disclosure.IsTotalHidden(2));
    }

    [Fact]
    public void Todays_units_are_not_summed_where_they_less_those_of_the_time_would_tell_the_one_that_moved()
    {
        var disclosure = new Disclosure(
            [3, 20, 30],
            [
                [0, 1, 2],
            ],
            Below
        );
        Assert.False(disclosure.TryShow([1, 2]));
        Assert.True(
            new Disclosure(
                [9, 20, 30],
                [
                    [0, 1, 2],
                ],
                Below
            ).TryShow([1, 2])
        );
    }

    private static double Sum(double[] counts, int[] total) => total.Sum(i => counts[i]);

    /// <summary>
    /// Looks for other counts that agree with all that is shown: by moving one from and to the hidden counts, up to three at a time. Found for
    /// each small count, what is shown does not tell it.
    /// </summary>
    private static bool CouldBeAnother(double[] counts, Disclosure disclosure, int secret)
    {
        var steps = new double[] { -2, -1, 0, 1, 2 };
        var hidden = Enumerable.Range(0, 6).Where(disclosure.IsCountHidden).ToList();
        var shown = Tree.Where((_, i) => !disclosure.IsTotalHidden(i)).ToList();
        IEnumerable<double[]> moves = [new double[6]];
        moves = hidden.Aggregate(moves, (all, place) => all.SelectMany(m => steps.Select(s => With(m, place, s))));
        return moves.Any(m => m[secret] != 0 && shown.All(t => Math.Abs(Sum(m, t)) < 1e-9));
    }

    private static double[] With(double[] move, int place, double step)
    {
        var next = (double[])move.Clone();
        next[place] = step;
        return next;
    }
}
