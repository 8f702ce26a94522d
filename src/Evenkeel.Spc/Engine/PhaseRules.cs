using System.Numerics;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Engine;

/// <summary>Measures the runs of one phase and applies the profile's rules to it.</summary>
internal static class PhaseRules
{
    public static void Apply(ChartResult result, ChartDefinition definition, ref PhaseSummary summary)
    {
        var skipped = Skipped.Find(result, definition.Rules, ref summary);
        var points = skipped.Any
            ? Skipped.Squeeze(result, definition.Rules, ref summary)
            : new RuleContext(
                result.Columns,
                summary.Start,
                summary.Length,
                result.Magnitude.Tolerance,
                result.BitMemory,
                definition.Rules
            );
        if (points.Count > 0)
            Judge(ref points, result, definition, ref summary, skipped.Any, summary.Length - skipped.Ghosts);
        else
            summary.Runs = new(summary.Length - skipped.Ghosts, 0, 0, 0, 0, 0, false);
        if (skipped.Ghosts > 0)
            GhostsBeyondLimits(result, definition.Rules, ref summary);
    }

    private static void Judge(
        ref RuleContext points,
        ChartResult result,
        ChartDefinition definition,
        ref PhaseSummary summary,
        bool squeezed,
        int observed
    )
    {
        var runs = RunCounter.Measure(
            points.Above(Band.Centre),
            points.Below(Band.Centre),
            points.Count,
            observed,
            definition.Rules.RunsMethod
        );
        // Neighbouring ranges share a point, so their runs mean nothing (Nelson 1982).
        var ofRanges = definition.Kind == ChartKind.MovingRange;
        var onlyLimits = ofRanges && !definition.Rules.FindsPatternsInRanges;
        summary.Runs = points.Runs = ofRanges ? runs with { Signal = false } : runs;
        var bits = result.BitMemory[(RuleContext.BitColumns * points.Words)..];
        var high = bits[..points.Words];
        var low = bits.Slice(points.Words, points.Words);
        foreach (var rule in definition.Rules.Rules)
        {
            if (onlyLimits && rule.Flag != RuleSet.BeyondLimits)
                continue;
            rule.Apply(ref points, high, low);
            var map = squeezed ? result.Map : [];
            Record(high, rule.Flag, result.High[summary.Start..], map);
            Record(low, rule.Flag, result.Low[summary.Start..], map);
        }
    }

    private static void Record(ReadOnlySpan<ulong> bits, RuleSet flag, Span<RuleSet> broken, ReadOnlySpan<int> map)
    {
        for (var word = 0; word < bits.Length; word++)
        for (var left = bits[word]; left != 0; left &= left - 1)
        {
            var point = word * 64 + BitOperations.TrailingZeroCount(left);
            broken[map.IsEmpty ? point : map[point]] |= flag;
        }
    }

    /// <summary>Excluded points take no part in patterns but are still tested against the limits.</summary>
    private static void GhostsBeyondLimits(ChartResult result, RuleProfile profile, ref PhaseSummary summary)
    {
        if (!profile.Tests(RuleSet.BeyondLimits))
            return;
        for (var i = summary.Start; i < summary.End; i++)
        {
            if (!result.Ghosts[i])
                continue;
            if (result.Values[i] > result.Upper3[i] + result.Magnitude.Tolerance)
                result.High[i] |= RuleSet.BeyondLimits;
            if (result.Values[i] < result.Lower3[i] - result.Magnitude.Tolerance)
                result.Low[i] |= RuleSet.BeyondLimits;
        }
    }
}
