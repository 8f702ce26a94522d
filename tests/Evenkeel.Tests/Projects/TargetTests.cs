using Evenkeel.Improvement.Targets;
using Evenkeel.Ui;
using Better = Evenkeel.Spc.Improvement;

namespace Evenkeel.Tests.Projects;

/// <summary>From where a measure comes, what is wanted of it, how far it is, and whether the aim was met.</summary>
public sealed class TargetTests
{
    private static readonly DateOnly Change = new(2026, 2, 10);
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly double[] Before = [6, 7, 5, 6, 7, 5, 6, 6, 7, 5, 6, 6];

    [Theory]
    [InlineData(
        6.1,
        3,
        3.4,
        "Baseline 6.1; wanted 3.0 by 31 Mar 2027; now 3.4 (since Mar 2026): about 85 % of the way."
    )]
    [InlineData(6.0, 3, 2.9, "Baseline 6.0; wanted 3.0 by 31 Mar 2027; now 2.9 (since Mar 2026): all of the way.")]
    [InlineData(6.0, 3, 3.1, "Baseline 6.0; wanted 3.0 by 31 Mar 2027; now 3.1 (since Mar 2026): nearly there.")]
    [InlineData(
        6.0,
        3,
        7.0,
        "Baseline 6.0; wanted 3.0 by 31 Mar 2027; now 7.0 (since Mar 2026): further away than at the start."
    )]
    [InlineData(
        80.0,
        95,
        80.1,
        "Baseline 80.0; wanted 95.0 by 31 Mar 2027; now 80.1 (since Mar 2026): no nearer than at the start."
    )]
    [InlineData(
        80.0,
        95,
        90.0,
        "Baseline 80.0; wanted 95.0 by 31 Mar 2027; now 90.0 (since Mar 2026): about 65 % of the way."
    )]
    [InlineData(null, 3, 3.4, "Wanted 3.0 by 31 Mar 2027; now 3.4 (since Mar 2026).")]
    public void How_far_it_is_stands_under_the_chart(double? from, double to, double now, string says)
    {
        var target = new Target(from, to, new DateOnly(2027, 3, 31));
        var said = target.Sentence(new MeasureFormat(1), new LevelNow(now, 8, "since Mar 2026"));
        Assert.Equal(says, said.Replace('\u00a0', ' '));
    }

    [Fact]
    public void Of_what_nobody_said_nothing_is_said()
    {
        Assert.Equal("", new Target(null, null, null).Sentence(new MeasureFormat(1), new LevelNow(3, 8, "now")));
        Assert.Equal("Baseline 6.1.", new Target(6.1, null, null).Sentence(new MeasureFormat(1), null));
    }

    [Fact]
    public void Where_a_signal_is_on_the_level_is_since_then_and_else_of_the_last_months()
    {
        var moved = LevelNow.Of(Months([.. Before, 3, 2, 4, 3, 2, 4, 3, 3], signalAt: 12), Change)!;
        Assert.Equal((3.0, 8, "since Mar 2026"), (moved.Value, moved.Points, moved.Says));
        var usual = LevelNow.Of(Months([.. Before, 6, 7, 5, 6, 7, 5, 6, 6]), Change)!;
        Assert.Equal((6, "the last 6 months"), (usual.Points, usual.Says));
        Assert.Null(LevelNow.Of(Months([.. Before, 3, 2]), Change));
    }

    [Fact]
    public void A_signal_from_before_the_change_was_not_its_doing()
    {
        Assert.Null(Move.Since(Months([6, 7, 6, 3, 2, 4, 3, 2, 4, 3, 3, 2, 3], signalAt: 3), Change));
        Assert.NotNull(Move.Since(Months([.. Before, 3, 2, 4, 3, 2, 4, 3, 3], signalAt: 11), Change));
    }

    [Fact]
    public void A_gain_is_still_one_when_the_centre_has_followed_it_and_signals_no_more()
    {
        double[] held = [3, 2, 4, 3, 2, 4, 3, 3, 2, 4, 3, 6, 3, 2];
        Assert.Equal(new Move(12, false), Move.Since(Months([.. Before, .. held]), Change));
        Assert.Null(Move.Since(Months([.. Before, .. held[..11]]), Change));
        Assert.Null(Move.Since(Months([.. Before, .. Before]), Change));
        Assert.Null(Move.Since(Months([6, 7, 5, .. held]), new DateOnly(2025, 5, 10)));
    }

    [Fact]
    public void One_point_far_out_is_no_level()
    {
        Assert.Null(Move.Since(Months([.. Before, 6, 7, 5, 30], signalAt: 15, isUp: true), Change));
        double[] rebased = [.. Before, 3, 2, 4, 3, 2, 4, 3, 3, 30];
        Assert.Equal(new Move(12, false), Move.Since(Months(rebased, phaseAt: 12, signalAt: 20, isUp: true), Change));
    }

    [Fact]
    public void A_new_phase_counts_where_nearly_all_of_it_lies_on_one_side_of_the_old_level()
    {
        double[] rebased = [.. Before, 3, 2, 4, 3, 2, 4, 3, 3];
        Assert.Equal(new Move(12, false), Move.Since(Months(rebased, phaseAt: 12), Change));
        Assert.Null(Move.Since(Months([.. Before, 6, 7, 5, 6, 7, 5, 6, 4], phaseAt: 12), Change));
        Assert.Null(Move.Since(Months([.. Before, 3, 2, 4], phaseAt: 12), Change));
        Assert.Null(Move.Since(Months(rebased, phaseAt: 5), Change));
        Assert.Equal(
            new Move(20, true),
            Move.Since(Months([.. rebased, 9, 9, 9], phaseAt: 12, signalAt: 20, isUp: true), Change)
        );
    }

    [Theory]
    [InlineData(3.5, new double[] { 3, 2, 4, 3, 2, 4 }, 12, nameof(AimMet.Met), "3.0 since Mar 2026.")]
    [InlineData(
        3.5,
        new double[] { 3, 2, 4, 3 },
        12,
        nameof(AimMet.MetNotHeld),
        "3.0 since Mar 2026, which is 4 months. 6 are wanted to say that it holds."
    )]
    [InlineData(
        2.0,
        new double[] { 4, 4, 4, 4, 4, 4, 4, 4 },
        12,
        nameof(AimMet.PartOfTheWay),
        "About 50 % of the way."
    )]
    [InlineData(
        2.0,
        new double[] { 4, 4, 4, 4, 4, 4, 4, 4 },
        -1,
        nameof(AimMet.NotYet),
        "It lies nearer than at the start, but so far chance alone could give that."
    )]
    [InlineData(
        2.0,
        new double[] { 6, 6, 6, 6 },
        -1,
        nameof(AimMet.NotYet),
        "Nothing has moved towards it that chance would not give."
    )]
    [InlineData(
        2.0,
        new double[] { 1, 1 },
        -1,
        nameof(AimMet.CannotSay),
        "2 readings have come since the change, and 3 are the least."
    )]
    [InlineData(
        2.0,
        new double[] { },
        -1,
        nameof(AimMet.CannotSay),
        "No reading has come since the change, and 3 are the least."
    )]
    public void Was_the_aim_met(double wanted, double[] since, int signalAt, string answer, string because)
    {
        var asked = AskAim.Of(new Target(6, wanted, null), Months([.. Before, .. since], signalAt), Change, Today)!;
        Assert.Equal((answer, because), (asked.Answer.ToString(), asked.Because.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void What_is_past_its_day_says_so_and_what_nobody_wants_is_not_asked()
    {
        var series = Months([.. Before, 6, 6, 6, 6]);
        var late = AskAim.Of(new Target(6, 2, new DateOnly(2026, 10, 31)), series, Change, Today)!;
        Assert.EndsWith("The day was 31 Oct 2026.", late.Because);
        Assert.Null(AskAim.Of(new Target(6, null, null), series, Change, Today));
    }

    [Fact]
    public void Where_neither_way_is_better_the_baseline_says_which_it_is()
    {
        var series = Months([.. Before, 3, 2, 4, 3, 2, 4], signalAt: 12) with { Better = Better.Neutral };
        Assert.Equal(AimMet.CannotSay, AskAim.Of(new Target(null, 3.5, null), series, Change, Today)!.Answer);
        Assert.Equal(AimMet.Met, AskAim.Of(new Target(6, 3.5, null), series, Change, Today)!.Answer);
    }

    [Fact]
    public void The_baseline_is_what_the_readings_were_before_the_project()
    {
        var series = Months([.. Before, 3, 2, 4]);
        var proposed = ProposeBaseline.Of(series, Change)!;
        Assert.Equal(6, proposed.Value);
        Assert.Equal("the average of the 11 months before the project began, Mar 2025 to Jan 2026", proposed.Says);
        Assert.Equal(new DateOnly(2026, 1, 31), proposed.Until);
        var median = ProposeBaseline.Of(series with { IsMedian = true }, new DateOnly(2025, 6, 5))!;
        Assert.Equal(
            (
                6,
                "the median of the 3 months before the project began, Mar 2025 to May 2025. So few are rough: 8 say more"
            ),
            (median.Value, median.Says)
        );
        Assert.Null(ProposeBaseline.Of(series, new DateOnly(2025, 4, 5)));
    }

    [Fact]
    public void A_baseline_is_of_one_process_and_of_the_first_phase_where_none_was_before()
    {
        var rebased = Months([.. Before, 3, 2, 4, 3, 2, 4, 3, 3], phaseAt: 12);
        Assert.Equal(
            "the average of the 4 months before the project began, Mar 2026 to Jun 2026. So few are rough: 8 say more",
            ProposeBaseline.Of(rebased, new DateOnly(2026, 7, 20))!.Says
        );
        Assert.Equal(
            "the average of the 12 months of the first phase of the chart, Mar 2025 to Feb 2026",
            ProposeBaseline.Of(rebased, new DateOnly(2025, 1, 1))!.Says
        );
    }

    /// <summary>A reading a month from March 2025 on; lower is better.</summary>
    private static MeasuredSeries Months(
        double[] values,
        int signalAt = -1,
        int phaseAt = int.MaxValue,
        bool isUp = false
    ) =>
        new([
            .. values.Select(
                (value, i) => new MeasuredPoint(new DateOnly(2025, 3, 1).AddMonths(i), value, i >= phaseAt ? 1 : 0)
            ),
        ])
        {
            Better = Better.Down,
            Format = new MeasureFormat(1),
            Signal = signalAt < 0 ? null : new MeasuredSignal(signalAt, isUp),
        };
}
