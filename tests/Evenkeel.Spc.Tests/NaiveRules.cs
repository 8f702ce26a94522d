namespace Evenkeel.Spc.Tests;

/// <summary>The Making Data Count rules and the run statistics written again as plainly as can be, to be held against the bit columns.</summary>
internal static class NaiveRules
{
    public static RuleSet[] MakingDataCount(ReadOnlySpan<double> y, double centre, double sigma)
    {
        var flags = new RuleSet[y.Length];
        var values = y.ToArray();
        for (var i = 0; i < y.Length; i++)
        {
            if (Math.Abs(values[i] - centre) > 3 * sigma)
                flags[i] |= RuleSet.BeyondLimits;
            Mark(i, 7, RuleSet.Shift, k => values[k] > centre, flags);
            Mark(i, 7, RuleSet.Shift, k => values[k] < centre, flags);
            Mark(i, 7, RuleSet.Trend, k => k == i || values[k] > values[k - 1], flags);
            Mark(i, 7, RuleSet.Trend, k => k == i || values[k] < values[k - 1], flags);
            MarkTwoOfThree(i, values, centre, sigma, flags);
        }
        return flags;
    }

    private static void Mark(int from, int length, RuleSet rule, Func<int, bool> holds, RuleSet[] flags)
    {
        if (from + length > flags.Length || !Enumerable.Range(from, length).All(holds))
            return;
        for (var k = from; k < from + length; k++)
            flags[k] |= rule;
    }

    private static void MarkTwoOfThree(int from, double[] values, double centre, double sigma, RuleSet[] flags)
    {
        if (from + 3 > values.Length)
            return;
        var sides = values[from..(from + 3)].Select(v => Math.Sign(v - centre)).ToArray();
        bool Near(double v) => Math.Abs(v - centre) > 2 * sigma && Math.Abs(v - centre) <= 3 * sigma;
        if (Math.Abs(sides.Sum()) != 3 || values[from..(from + 3)].Count(Near) < 2)
            return;
        for (var k = from; k < from + 3; k++)
            if (Near(values[k]))
                flags[k] |= RuleSet.TwoOfThree;
    }

    public static (int Useful, int Longest, int Crossings) Runs(ReadOnlySpan<double> y, double centre)
    {
        var sides = y.ToArray().Select(v => Math.Sign(v - centre)).Where(side => side != 0).ToArray();
        var (longest, run, crossings) = (0, 0, 0);
        for (var i = 0; i < sides.Length; i++)
        {
            run = i > 0 && sides[i] == sides[i - 1] ? run + 1 : 1;
            crossings += i > 0 && sides[i] != sides[i - 1] ? 1 : 0;
            longest = Math.Max(longest, run);
        }
        return (sides.Length, longest, crossings);
    }
}
