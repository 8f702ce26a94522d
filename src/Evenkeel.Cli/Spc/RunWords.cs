using Evenkeel.Spc;

namespace Evenkeel.Cli.Spc;

/// <summary>What the lines of a phase rest on, in a line or two.</summary>
internal static class RunWords
{
    public static string Of(PhaseSummary phase, SeriesPoints chart)
    {
        var (first, last) = (
            Numbers.X(chart.X[phase.Start], chart.HasDates),
            Numbers.X(chart.X[phase.End - 1], chart.HasDates)
        );
        var runs = phase.Runs;
        var says = $"{first} to {last}: {phase.BaselinePoints} points in the baseline{Trial(phase)}; {Runs(runs)}";
        return string.Join(
                '\n',
                new[] { says, Limits(phase.LimitsAbsent), Screened(phase) }.Where(line => line.Length > 0)
            ) + "\n";
    }

    private static string Trial(PhaseSummary phase) =>
        phase.IsTrial ? ", fewer than 12, so that the lines are provisional" : "";

    private static string Runs(RunStatistics runs) =>
        runs.Useful == 0
            ? "no point off the centre"
            : $"longest run {runs.LongestRun} (expected at most {runs.LongestRunLimit}), crossings {runs.Crossings} (expected at least {runs.CrossingsLimit})";

    private static string Limits(LimitAbsence why) =>
        why switch
        {
            LimitAbsence.NoPoints => "  no centre: no point of the baseline has a value",
            LimitAbsence.NoRanges => "  no limits: no two neighbouring points of the baseline have values",
            LimitAbsence.NoSpread => "  no limits: no subgroup has a spread to work with",
            LimitAbsence.TooLarge => "  no limits: the numbers are too large",
            _ => "",
        };

    private static string Screened(PhaseSummary phase) =>
        phase.Screening switch
        {
            Screening.Done => $"  moving ranges left out: {phase.RangesDropped}",
            Screening.RefusedOnlyZeros => "  moving ranges not screened: only zeros would be left",
            Screening.RefusedTooFew => "  moving ranges not screened: fewer than two-thirds would be left",
            _ => "",
        };
}
