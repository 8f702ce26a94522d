using CsCheck;
using Evenkeel.Measurement.Readings;

namespace Evenkeel.Tests.Measurement;

public sealed class SuppressionTests
{
    private static readonly Gen<List<double?>> Counts = Gen.Int[0, 12].Select(n => (double?)n).List[1, 12];

    [Fact]
    public void No_small_count_is_ever_shown() =>
        Counts.Sample(counts =>
        {
            var hidden = Suppression.Hidden(counts, 5, totalIsShown: true);
            return counts.Select((c, i) => hidden[i] || c is 0 or >= 5).All(ok => ok);
        });

    [Fact]
    public void No_hidden_count_can_be_worked_out_from_the_total() =>
        Counts.Sample(counts =>
        {
            var hidden = Suppression.Hidden(counts, 5, totalIsShown: true);
            var left = counts.Where((_, i) => !hidden[i]).Count(c => c > 0);
            return hidden.Count(h => h) != 1 || left == 0;
        });

    [Fact]
    public void Without_a_small_count_nothing_is_hidden() =>
        Assert.DoesNotContain(true, Suppression.Hidden([0, 5, 9, null], 5, totalIsShown: true));

    [Fact]
    public void Where_no_total_is_shown_one_may_be_hidden_alone() =>
        Assert.Equal([true, false, false], Suppression.Hidden([3, 8, 9], 5, totalIsShown: false));

    [Fact]
    public void One_small_count_hides_the_smallest_of_the_others_too() =>
        Assert.Equal([true, true, false], Suppression.Hidden([3, 8, 9], 5, totalIsShown: true));
}
