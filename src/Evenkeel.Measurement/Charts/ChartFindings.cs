using Evenkeel.Spc;

namespace Evenkeel.Measurement.Charts;

/// <summary>
/// What the library found of a series, as this product tells it: nothing of what is usual where there are too few points, and of few crossings only
/// what the points bear out. The card, the sentence, the page and the files all read this.
/// </summary>
internal sealed record ChartFindings
{
    /// <summary>
    /// A centre and limits of fewer points say more of chance than of the process. From here to twelve they are drawn and called provisional (Making
    /// Data Count); Anhøj's rules reach no signal in fewer.
    /// </summary>
    public const int LeastPoints = 8;

    public required SeriesSummary Summary { get; init; }

    /// <summary>How each point is shown, where that is not as the library marks it.</summary>
    public PointMark[]? Marks { get; private init; }

    /// <summary>Points of the phase that is judged now.</summary>
    public int PhasePoints { get; private init; }
    public bool IsTooFew => Summary.LatestIndex >= 0 && PhasePoints < LeastPoints;

    public static ChartFindings Of(ChartResult result)
    {
        var summary = SeriesSummary.Of(result);
        if (summary.LatestIndex < 0)
        {
            return new ChartFindings { Summary = summary };
        }

        var phase = result.PhaseOf(summary.LatestIndex);
        var points = PointsOf(result, phase);
        return new ChartFindings
        {
            Summary =
                points < LeastPoints ? Unjudged(summary)
                : summary.CurrentSignal is { Rule: RuleSet.FewCrossings } signal ? Crossing(result, summary, signal)
                : summary,
            Marks = MarksOf(result),
            PhasePoints = points,
        };
    }

    public PointMark MarkAt(ChartResult result, int index) => Marks is { } own ? own[index] : result.Marks[index];

    private static SeriesSummary Unjudged(SeriesSummary summary) =>
        summary with
        {
            Variation = VariationIcon.None,
            Assurance = AssuranceIcon.None,
            CurrentSignal = null,
            Centre = null,
            Lower = null,
            Upper = null,
        };

    /// <summary>The signal is of the whole phase, whichever side the latest point is on; a side is said where the phase leans to it.</summary>
    private static SeriesSummary Crossing(ChartResult result, SeriesSummary summary, SignalRun signal) =>
        Lean.Of(result, signal.Phase) is { } lean && lean.Side == signal.Direction
            ? summary with
            {
                CurrentSignal = signal with { First = lean.First },
            }
            : summary with
            {
                Variation = VariationIcon.Undirected,
                CurrentSignal = signal with
                {
                    First = result.Phases[signal.Phase].Start,
                    Direction = SignalDirection.None,
                },
            };

    private static int PointsOf(ChartResult result, int phase)
    {
        var points = 0;
        for (var i = result.Phases[phase].Start; i < result.Phases[phase].End; i++)
        {
            points += result.Absences[i] == PointAbsence.None ? 1 : 0;
        }

        return points;
    }

    /// <summary>Few crossings mark the points that make the phase lean and no others; too few points mark nothing.</summary>
    private static PointMark[]? MarksOf(ChartResult result)
    {
        PointMark[]? marks = null;
        for (var phase = 0; phase < result.Phases.Length; phase++)
        {
            var isTooFew = PointsOf(result, phase) < LeastPoints;
            var lean = isTooFew ? null : Lean.Of(result, phase);
            for (var i = result.Phases[phase].Start; i < result.Phases[phase].End; i++)
            {
                var isPlain =
                    isTooFew || (result.Broken(i) == RuleSet.FewCrossings && lean?.Holds(result, i) is not true);
                if (isPlain && result.Marks[i] != PointMark.CommonCause)
                {
                    (marks ??= result.Marks.ToArray())[i] = PointMark.CommonCause;
                }
            }
        }

        return marks;
    }
}
