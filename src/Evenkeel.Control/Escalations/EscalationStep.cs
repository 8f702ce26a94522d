using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Control.Escalations;

/// <summary>What was done, by whom and why, and who held it until when from then on. Rows are only added; redaction may blank the reasons, which alone the history writes down.</summary>
internal sealed class EscalationStep
{
    public Guid EscalationId { get; init; }
    public int Number { get; init; }

    [NotRecorded]
    public MoveKind Kind { get; init; }

    [NotRecorded]
    public DateTimeOffset At { get; init; }

    [NotRecorded]
    public PersonId? ById { get; init; }

    [NotRecorded]
    public required string By { get; init; }

    [NotRecorded]
    public Parts As { get; init; }
    public string? Reasons { get; set; }

    /// <summary>Whose advice was asked.</summary>
    [NotRecorded]
    public PersonId? AskedId { get; init; }

    /// <summary>True where somebody spoke for a raiser who cannot.</summary>
    [NotRecorded]
    public bool ForRaiser { get; init; }

    [NotRecorded]
    public EscalationState State { get; init; }

    [NotRecorded]
    public int Tier { get; init; }

    [NotRecorded]
    public UnitId HolderUnit { get; init; }

    [NotRecorded]
    public PersonId HolderPerson { get; init; }

    [NotRecorded]
    public DateTimeOffset DueAt { get; init; }

    /// <summary>A clock noted something, and nothing moved.</summary>
    public bool IsByClock => Kind is MoveKind.NoteLate or MoveKind.NoteUnacknowledged;

    public static EscalationStep Of(Guid escalation, int number, Position after, Move move, string by) =>
        new()
        {
            EscalationId = escalation,
            Number = number,
            Kind = move.Kind,
            At = move.At,
            ById = move.By,
            By = by,
            As = move.As,
            Reasons = move.Reasons?.Trim(),
            AskedId = move.Kind == MoveKind.AskAdvice ? move.To!.Value.Person : null,
            ForRaiser = move.RaiserCannot && (move.As & Parts.Raiser) == 0 && IsVerdict(move.Kind),
            State = after.State,
            Tier = after.Tier,
            HolderUnit = after.Holder.Unit,
            HolderPerson = after.Holder.Person,
            DueAt = after.DueAt,
        };

    /// <summary>Who was asked since it last came to a new holder, and has not advised.</summary>
    public static IEnumerable<PersonId> AskedAndSilent(IReadOnlyList<EscalationStep> steps)
    {
        var waiting = new List<PersonId>();
        foreach (var step in steps.OrderBy(s => s.Number))
        {
            if (step.State == EscalationState.Asked)
            {
                waiting.Clear();
            }
            else if (step.Kind == MoveKind.AskAdvice)
            {
                waiting.Add(step.AskedId!.Value);
            }
            else if (step.Kind == MoveKind.Advise)
            {
                waiting.RemoveAll(asked => asked == step.ById);
            }
        }

        return waiting;
    }

    private static bool IsVerdict(MoveKind kind) => kind is MoveKind.Accept or MoveKind.Reject or MoveKind.Withdraw;
}
