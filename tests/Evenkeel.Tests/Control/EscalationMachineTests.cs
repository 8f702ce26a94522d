using Evenkeel.Control.Escalations;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;

namespace Evenkeel.Tests.Control;

/// <summary>The rules of an escalation, and 100,000 random histories of it: whatever people do in whatever order, somebody holds it until it is answered.</summary>
public sealed class EscalationMachineTests
{
    private const int Histories = 100_000;
    private const int Moves = 14;
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 15, 0, TimeSpan.Zero);
    private static readonly Holder Medicine = new(UnitId.New(), PersonId.New());
    private static readonly Holder Board = new(UnitId.New(), PersonId.New());
    private static readonly Holder Raiser = new(UnitId.New(), PersonId.New());
    private static readonly Deadlines Clock = new(Start.AddHours(4), Start.AddDays(2));

    private static Position Asked => EscalationMachine.Begin(Medicine, Clock);

    [Fact]
    public void Who_is_asked_holds_it_until_it_must_be_acknowledged()
    {
        Assert.Equal((EscalationState.Asked, Medicine, Clock.AcknowledgeBy), (Asked.State, Asked.Holder, Asked.DueAt));
        var received = Done(Asked, By(MoveKind.Acknowledge, Parts.Holder));
        Assert.Equal((EscalationState.Acknowledged, Clock.AnswerBy), (received.State, received.DueAt));
    }

    [Fact]
    public void A_decision_without_reasons_is_refused()
    {
        foreach (var kind in new[] { MoveKind.Answer, MoveKind.SendUp, MoveKind.SendBack, MoveKind.AskAdvice })
        {
            var move = By(kind, Parts.Holder, " ") with { To = Board, Clock = Clock, VerdictBy = Clock.AnswerBy };
            Assert.False(EscalationMachine.Apply(Asked, move).IsDone, kind.ToString());
        }
    }

    [Fact]
    public void Only_the_raiser_closes_it_and_no_goes_one_tier_up()
    {
        var answered = Answered(Asked);
        Assert.Equal((EscalationState.Answered, Raiser), (answered.State, answered.Holder));
        foreach (var other in new[] { Parts.Holder, Parts.HoldingUnit, Parts.RaisersLead, Parts.Involved })
        {
            Assert.False(
                EscalationMachine.Apply(answered, By(MoveKind.Accept, other, "It is")).IsDone,
                other.ToString()
            );
        }

        Assert.Equal(EscalationState.Closed, Done(answered, By(MoveKind.Accept, Parts.Raiser)).State);
        var again = Done(answered, By(MoveKind.Reject, Parts.Raiser, "Not on site") with { To = Board, Clock = Clock });
        Assert.Equal((EscalationState.Asked, Board, 2, 1), (again.State, again.Holder, again.Tier, again.Reopened));
    }

    [Fact]
    public void Where_the_raiser_cannot_their_lead_speaks_for_them_with_the_reason()
    {
        var answered = Answered(Asked);
        var lead = By(MoveKind.Accept, Parts.RaisersLead) with { RaiserCannot = true };
        Assert.False(EscalationMachine.Apply(answered, lead).IsDone);
        Assert.Equal(EscalationState.Closed, Done(answered, lead with { Reasons = "She has left" }).State);
    }

    [Fact]
    public void A_state_is_not_skipped_and_what_has_ended_stays_ended()
    {
        Assert.False(EscalationMachine.Apply(Asked, By(MoveKind.Accept, Parts.Raiser)).IsDone);
        Assert.False(EscalationMachine.Apply(Asked, By(MoveKind.Advise, Parts.Adviser, "Do")).IsDone);
        var closed = Done(Answered(Asked), By(MoveKind.Accept, Parts.Raiser));
        foreach (var kind in Enum.GetValues<MoveKind>().Except([MoveKind.Ask, MoveKind.Disagree]))
        {
            Assert.False(EscalationMachine.Apply(closed, Any(kind, (Parts)127)).IsDone, kind.ToString());
        }

        Assert.Equal(closed, Done(closed, By(MoveKind.Disagree, Parts.Involved, "It was not")));
    }

    [Fact]
    public void Lateness_is_told_once_for_each_due_time_and_moves_nothing()
    {
        var clock = new Move(MoveKind.NoteLate, Parts.Clock, null, Clock.AcknowledgeBy);
        Assert.False(EscalationMachine.Apply(Asked, clock with { At = Clock.AcknowledgeBy.AddSeconds(-1) }).IsDone);
        var late = Done(Asked, clock);
        Assert.Equal((Asked.State, Asked.Holder, Asked.DueAt), (late.State, late.Holder, late.DueAt));
        Assert.False(EscalationMachine.Apply(late, clock).IsDone);
        var received = Done(late, By(MoveKind.Acknowledge, Parts.Holder));
        Assert.True(EscalationMachine.Apply(received, clock with { At = Clock.AnswerBy }).IsDone);
    }

    [Fact]
    public void That_it_still_is_not_acknowledged_is_told_once_and_only_after_its_lateness()
    {
        var again = Clock.AcknowledgeBy.AddHours(4);
        var second = new Move(MoveKind.NoteUnacknowledged, Parts.Clock, null, again);
        Assert.False(EscalationMachine.Apply(Asked, second).IsDone);
        var late = Done(
            Asked,
            new Move(MoveKind.NoteLate, Parts.Clock, null, Clock.AcknowledgeBy) { TellUpAt = again }
        );
        Assert.False(EscalationMachine.Apply(late, second with { At = again.AddSeconds(-1) }).IsDone);
        Assert.False(EscalationMachine.Apply(late, second with { As = Parts.Holder }).IsDone);
        var told = Done(late, second);
        Assert.Equal(late with { TellUpAt = null }, told);
        Assert.False(EscalationMachine.Apply(told, second).IsDone);
        var received = Done(late, By(MoveKind.Acknowledge, Parts.Holder));
        Assert.False(EscalationMachine.Apply(received, second).IsDone);
    }

    [Fact]
    public void In_every_random_history_one_holds_it_until_a_due_time_and_it_ends_only_by_verdict_withdrawal_or_merging()
    {
        var ends = new Dictionary<EscalationState, int>();
        for (var seed = 0; seed < Histories; seed++)
        {
            var end = History(new Random(seed)).State;
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }

        Assert.All(
            Enum.GetValues<EscalationState>(),
            state => Assert.True(ends.GetValueOrDefault(state) > 100, state.ToString())
        );
    }

    private static Position History(Random random)
    {
        var at = Asked;
        var now = Start;
        for (var i = 0; i < Moves; i++)
        {
            now = now.AddMinutes(random.Next(1, 3000));
            var kind = (MoveKind)random.Next(1, 16);
            var move = Any(kind, (Parts)random.Next(128)) with { At = now, RaiserCannot = random.Next(4) == 0 };
            move = random.Next(5) == 0 ? move with { Reasons = null } : move;
            move = random.Next(9) == 0 ? move with { To = null } : move;
            move = move with { TellUpAt = random.Next(3) == 0 ? null : now.AddMinutes(random.Next(3000)) };
            var next = EscalationMachine.Apply(at, move);
            Assert.True(next.IsDone || next.Refusals.Count == 1);
            at = next.IsDone ? Checked(at, move, next.Value!) : at;
        }

        return at;
    }

    private static Position Checked(Position before, Move move, Position after)
    {
        Assert.NotEqual(default, after.Holder.Unit);
        Assert.NotEqual(default, after.Holder.Person);
        Assert.NotEqual(default, after.DueAt);
        Assert.Equal(after.State == EscalationState.AdviceSought, after.Advisers.Count > 0);
        Assert.True(before.IsOpen || after == before, "What has ended moves no more.");
        Assert.True(after.DueAt == Due(after), $"{after.State}: due at another time");
        Assert.True(after.State != EscalationState.Answered || after.AnsweredAt is not null);
        Assert.True(after.TellUpAt is null || (after.State == EscalationState.Asked && after.LateNoted == after.DueAt));
        Assert.True(
            move.Kind != MoveKind.NoteUnacknowledged
                || (before.TellUpAt <= move.At && after == before with { TellUpAt = null })
        );
        if (before.IsOpen && !after.IsOpen)
        {
            Assert.True(
                move.Kind == MoveKind.Merge
                    ? (move.As & Parts.Holder) != 0 && !string.IsNullOrWhiteSpace(move.Reasons)
                    : (move.As & Parts.Raiser) != 0 || (move.RaiserCannot && !string.IsNullOrWhiteSpace(move.Reasons))
            );
            Assert.True(move.Kind != MoveKind.Accept || before.State == EscalationState.Answered);
        }

        return after;
    }

    private static DateTimeOffset Due(Position at) =>
        at.State switch
        {
            EscalationState.Asked => at.Clock.AcknowledgeBy,
            EscalationState.Acknowledged or EscalationState.AdviceSought => at.Clock.AnswerBy,
            _ => at.DueAt,
        };

    private static Position Answered(Position at) =>
        Done(at, By(MoveKind.Answer, Parts.Holder, "We will") with { To = Raiser, VerdictBy = Start.AddDays(9) });

    private static Move Any(MoveKind kind, Parts parts) =>
        By(kind, parts, "Because") with
        {
            To = kind == MoveKind.Answer ? Raiser : Board,
            Clock = new Deadlines(Start.AddDays(3), Start.AddDays(5)),
            VerdictBy = Start.AddDays(9),
            By = Board.Person,
        };

    private static Move By(MoveKind kind, Parts parts, string? reasons = null) =>
        new(kind, parts, PersonId.New(), Start.AddHours(1)) { Reasons = reasons };

    private static Position Done(Position at, Move move)
    {
        var next = EscalationMachine.Apply(at, move);
        Assert.True(next.IsDone, string.Concat(next.Refusals.Select(r => r.Sentence)));
        return next.Value!;
    }
}
