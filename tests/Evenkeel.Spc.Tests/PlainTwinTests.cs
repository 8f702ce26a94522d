using CsCheck;

namespace Evenkeel.Spc.Tests;

/// <summary>What a chart says beside its lines, held against the same said plainly, on random series with gaps, ghosts and phases.</summary>
public class PlainTwinTests
{
    private static readonly int Rounds = Math.Min(600, 2 * WildGens.Rounds);

    /// <summary>Small whole numbers, so that ties and points on a line are met often; NaN = missing.</summary>
    private static readonly Gen<double> Number = Gen.Frequency(
        (9, Gen.Int[-4, 4].Select(i => (double)i)),
        (1, Gen.Const(double.NaN))
    );

    private sealed record Case(double[] Values, bool[] Ghosts, int[] Phases, double[] Targets, Improvement[] Better);

    private static readonly Gen<Case> Cases = Gen.Int[1, 150]
        .SelectMany(n =>
            Gen.Select(
                Number.Array[n],
                Gen.Frequency((6, Gen.Const(false)), (1, Gen.Const(true))).Array[n],
                Gen.Int[1, Math.Max(1, n - 1)]
                    .Array[0, 2]
                    .Select(at => at.Where(i => i < n).Distinct().Order().ToArray()),
                Number.Array[n],
                Gen.Enum<Improvement>().Array[n]
            )
        )
        .Select((values, ghosts, phases, targets, better) => new Case(values, ghosts, phases, targets, better));

    private static readonly Gen<RuleProfile> Profiles = Gen.OneOf(RuleProfile.All.ToArray());

    private static SeriesColumns Columns(Case one) =>
        new(one.Values)
        {
            Excluded = one.Ghosts,
            PhaseStarts = one.Phases,
            Targets = one.Targets,
            Directions = one.Better,
        };

    /// <summary>Lines at whole numbers: centre 0, sigma 1.</summary>
    private static ChartResult Given(Case one, RuleProfile profile, double multiplier = 1) =>
        Chart.Compute(
            Columns(one),
            new(ChartKind.Xmr)
            {
                Rules = profile,
                Multiplier = multiplier,
                Baseline = new() { Centre = 0, Sigma = multiplier },
            }
        );

    [Fact]
    public void A_target_is_held_against_the_last_limits() =>
        Gen.Select(Cases, Profiles, Gen.OneOf(1d, 100))
            .Sample(
                (one, profile, by) =>
                {
                    var result = Given(one with { Targets = [.. one.Targets.Select(t => t * by)] }, profile, by);
                    var (target, better) = (one.Targets[^1], one.Better[^1]);
                    var icon =
                        double.IsNaN(target) || better == Improvement.Neutral ? AssuranceIcon.None
                        : Math.Abs(target) <= 3 ? AssuranceIcon.Inconsistent
                        : target > 0 == (better == Improvement.Up) ? AssuranceIcon.Fail
                        : AssuranceIcon.Pass;
                    Assert.Equal(icon, result.Assurance);
                },
                iter: Rounds
            );

    [Fact]
    public void The_icon_and_the_marks_say_the_weightiest_rule_and_which_way_is_better() =>
        Gen.Select(Cases, Profiles)
            .Sample(
                (one, profile) =>
                {
                    var result = Given(one, profile);
                    for (var i = 0; i < result.Count; i++)
                    {
                        RuleSet[] broken = [.. profile.Precedence.Where(rule => (result.Broken(i) & rule) != 0)];
                        Assert.Equal(broken.Length == 0 ? null : broken[0], result.DominantAt(i)?.Rule);
                        Assert.Equal(Mark(result.DominantAt(i), one.Better[i]), result.Marks[i]);
                    }
                    var latest = Array.FindLastIndex(
                        [.. Enumerable.Range(0, result.Count)],
                        i => !one.Ghosts[i] && !double.IsNaN(one.Values[i])
                    );
                    Assert.Equal(latest, result.Latest);
                    if (latest < 0)
                        Assert.Equal(VariationIcon.None, result.Variation);
                    else
                        Assert.Equal(IconAt(Speaks(one, profile, latest), one, result), result.Variation);
                },
                iter: Rounds
            );

    /// <summary>Where ties are skipped, the latest of the last phase that is off the centre.</summary>
    private static int Speaks(Case one, RuleProfile profile, int latest)
    {
        var start = one.Phases.Length == 0 ? 0 : one.Phases[^1];
        return profile.Ties != Handling.Skip
            ? latest
            : Enumerable
                .Range(start, Math.Max(0, latest + 1 - start))
                .Where(i => !one.Ghosts[i] && one.Values[i] is not (0 or double.NaN))
                .DefaultIfEmpty(latest)
                .Last();
    }

    private static PointMark Mark(PointSignal? signal, Improvement better) =>
        signal is not { } said ? PointMark.CommonCause
        : said.Direction == SignalDirection.None ? PointMark.Undirected
        : better == Improvement.Neutral
            ? said.Direction == SignalDirection.Up ? PointMark.NeutralHigh
                : PointMark.NeutralLow
        : said.Direction == SignalDirection.Up == (better == Improvement.Up) ? PointMark.Improvement
        : PointMark.Concern;

    private static VariationIcon IconAt(int at, Case one, ChartResult result) =>
        (Mark(result.DominantAt(at), one.Better[at]), result.DominantAt(at)?.Direction) switch
        {
            (PointMark.CommonCause, _) => VariationIcon.CommonCause,
            (PointMark.Undirected, _) => VariationIcon.Undirected,
            (PointMark.NeutralHigh, _) => VariationIcon.NeutralHigh,
            (PointMark.NeutralLow, _) => VariationIcon.NeutralLow,
            (PointMark.Improvement, SignalDirection.Up) => VariationIcon.ImprovementHigh,
            (PointMark.Improvement, _) => VariationIcon.ImprovementLow,
            (_, SignalDirection.Up) => VariationIcon.ConcernHigh,
            _ => VariationIcon.ConcernLow,
        };

    [Fact]
    public void Ghosts_and_gaps_take_no_part_in_runs_and_a_ghost_may_lie_beyond_a_limit() =>
        Gen.Select(Cases, Profiles)
            .Sample(
                (one, profile) =>
                {
                    var result = Given(one, profile);
                    foreach (var phase in result.Phases)
                    {
                        var range = Enumerable.Range(phase.Start, phase.Length).Where(i => !one.Ghosts[i]).ToList();
                        double[] kept = [.. range.Select(i => one.Values[i]).Where(v => !double.IsNaN(v))];
                        var (useful, longest, crossings) = NaiveRules.Runs(kept, 0);
                        Assert.Equal(
                            (range.Count, useful, longest, crossings),
                            (phase.Runs.Observed, phase.Runs.Useful, phase.Runs.LongestRun, phase.Runs.Crossings)
                        );
                    }
                    for (var i = 0; i < result.Count; i++)
                        if (one.Ghosts[i])
                        {
                            Assert.Equal(one.Values[i] > 3 ? RuleSet.BeyondLimits : 0, result.BrokenHigh[i]);
                            Assert.Equal(one.Values[i] < -3 ? RuleSet.BeyondLimits : 0, result.BrokenLow[i]);
                        }
                },
                iter: Rounds
            );

    [Fact]
    public void A_run_and_a_signal_reach_as_far_as_points_that_belong_to_them() =>
        Gen.Select(Cases, Profiles)
            .Sample(
                (one, profile) =>
                {
                    var result = Given(one, profile);
                    for (var i = 0; i < result.Count; i++)
                    {
                        var phase = result.Phases[result.PhaseOf(i)];
                        var side = one.Ghosts[i] || double.IsNaN(one.Values[i]) ? 0 : Math.Sign(one.Values[i]);
                        int? Side(int at) =>
                            one.Ghosts[at] || double.IsNaN(one.Values[at]) ? null
                            : one.Values[at] == 0 && profile.Ties == Handling.Skip ? null
                            : Math.Sign(one.Values[at]);
                        List<int> Way(int until, int step, Func<int, bool?> belongs)
                        {
                            var found = new List<int>();
                            for (var at = i + step; at != until && belongs(at) != false; at += step)
                                if (belongs(at) == true)
                                    found.Add(at);
                            return found;
                        }
                        bool? InRun(int at) => Side(at) is { } there ? there == side : null;
                        var (before, after) = (Way(phase.Start - 1, -1, InRun), Way(phase.End, 1, InRun));
                        CentreRun? run =
                            side == 0
                                ? null
                                : new(
                                    before.Append(i).Min(),
                                    after.Append(i).Max(),
                                    before.Count + 1 + after.Count,
                                    side > 0
                                );
                        Assert.Equal(run, result.RunAt(i));
                    }
                },
                iter: Rounds / 3
            );

    [Fact]
    public void A_result_that_is_used_again_answers_as_a_new_one()
    {
        var again = new ChartResult();
        Gen.Select(Cases, Profiles, Gen.OneOf(ChartKind.Run, ChartKind.Xmr, ChartKind.MovingRange, ChartKind.XmrMedian))
            .Sample(
                (one, profile, kind) =>
                {
                    var definition = new ChartDefinition(kind) { Rules = profile };
                    Chart.Compute(Columns(one), definition, again);
                    var fresh = Chart.Compute(Columns(one), definition);
                    Assert.Equal(Everything(fresh), Everything(again));
                },
                iter: Rounds,
                threads: 1
            );
    }

    private static List<string> Everything(ChartResult result) =>
        [
            $"{result.Latest} {result.Variation} {result.Assurance}",
            .. result.Phases.ToArray().Select(phase => phase.ToString()!),
            .. Enumerable.Range(0, result.Count).Select(i => $"{result[i]} {result.Upper1[i]} {result.Lower2[i]}"),
        ];
}
