using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Tests;

/// <summary>The table of best and cut boxes, derived again from the exact distribution of crossings and longest run.</summary>
public class BoxLimitsTests
{
    private static readonly Lazy<Dictionary<int, BoxDerivation>> Derived = new(Derive);

    [Fact]
    public void The_boxes_follow_from_their_definition()
    {
        var wrong = Derived.Value.Where(pair => !Agrees(pair.Key, pair.Value)).Select(pair => pair.Key).ToList();
        Assert.True(wrong.Count == 0, $"Differs at {string.Join(", ", wrong)}. Derived:\n{Printed()}");
    }

    [Fact]
    public void A_cut_box_keeps_its_specificity_and_some_are_not_cut()
    {
        foreach (var derived in Derived.Value.Values)
            Assert.InRange(derived.Kept.Level, BoxDerivation.Specificity, 0.96);
        Assert.Contains(Derived.Value.Values, derived => derived.Border != default);
        Assert.Contains(Derived.Value.Values, derived => derived.Border == default);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(BoxDerivation.AboveWhenShifted)]
    public void The_distribution_of_runs_is_that_of_every_sequence_counted(double above)
    {
        const int Points = 10;
        var walk = new RunsDistribution(above, Points);
        while (walk.Points < Points)
            walk.AddPoint();
        var (joint, counted) = (walk.Joint(), new double[Points + 1, Points + 1]);
        for (var sequence = 0; sequence < 1 << Points; sequence++)
        {
            var sides = Enumerable.Range(0, Points).Select(i => (sequence >> i & 1) == 1).ToArray();
            var (crossings, longest) = Count(sides);
            counted[crossings, longest] += sides.Aggregate(1d, (chance, up) => chance * (up ? above : 1 - above));
        }
        for (var crossings = 0; crossings <= Points; crossings++)
        for (var longest = 0; longest <= Points; longest++)
            Assert.Equal(counted[crossings, longest], joint[crossings, longest], 1e-14);
    }

    private static (int Crossings, int Longest) Count(bool[] sides)
    {
        var (crossings, run, longest) = (0, 1, 1);
        for (var i = 1; i < sides.Length; i++)
        {
            (crossings, run) = sides[i] == sides[i - 1] ? (crossings, run + 1) : (crossings + 1, 1);
            longest = Math.Max(longest, run);
        }
        return (crossings, longest);
    }

    private static Dictionary<int, BoxDerivation> Derive()
    {
        var level = new RunsDistribution(0.5, BoxLimits.Most);
        var shifted = new RunsDistribution(BoxDerivation.AboveWhenShifted, BoxLimits.Most);
        var derived = new Dictionary<int, BoxDerivation>();
        for (var points = 1; points <= BoxLimits.Most; points++)
        {
            if (points >= BoxLimits.Least)
                derived[points] = new BoxDerivation(level.Joint(), shifted.Joint()).Derive();
            if (points == BoxLimits.Most)
                break;
            level.AddPoint();
            shifted.AddPoint();
        }
        return derived;
    }

    private static bool Agrees(int points, BoxDerivation derived)
    {
        for (var crossings = 0; crossings < points; crossings++)
        for (var longest = 1; longest <= points; longest++)
        {
            var outsideBox = longest > derived.Box.LongestRun || crossings < derived.Box.Crossings;
            var cut = derived.Border != default && IsCut(derived, longest, crossings);
            if (BoxLimits.IsOutsideCutBox(points, longest, crossings) != (outsideBox || cut))
                return false;
        }
        return BoxLimits.Box(points) == (derived.Box.LongestRun, derived.Box.Crossings);
    }

    private static bool IsCut(BoxDerivation derived, int longest, int crossings) =>
        crossings == derived.Box.Crossings && longest > derived.Border.RunsUpTo
        || longest == derived.Box.LongestRun && crossings < derived.Border.CrossingsFrom;

    private static string Printed() =>
        string.Join(
            '\n',
            Derived
                .Value.Values.Select(d =>
                    $"{d.Box.Crossings}/{d.Box.LongestRun}/{d.Border.CrossingsFrom}/{d.Border.RunsUpTo}"
                )
                .Chunk(10)
                .Select(row => $"\"{string.Join(' ', row)}\",")
        );
}
