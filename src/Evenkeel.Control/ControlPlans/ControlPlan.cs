using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.ControlPlans;

/// <summary>How a gain is kept: a measure of the unit, who owns it, what sets the plan off, and what is done then. It watches by itself.</summary>
internal sealed class ControlPlan : IInUnit, IVersioned
{
    public const string Item = "control-plan";
    public const int MostText = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }

    /// <summary>The unit's own series that it watches.</summary>
    public required int SeriesNumber { get; init; }
    public required PersonId OwnerId { get; set; }
    public PlanTrigger Trigger { get; private set; }

    /// <summary>For a trigger of values: the limit, its side, and how many in a row.</summary>
    public double? Limit { get; private set; }
    public bool IsAbove { get; private set; }
    public int InARow { get; private set; } = 1;

    /// <summary>What we do when it fires.</summary>
    public required string Reaction { get; set; }

    /// <summary>What is done every time, so that it does not fire; or where it is written down.</summary>
    public string? StandardWork { get; set; }

    /// <summary>Standard work of the unit that keeps it up.</summary>
    public Guid? CheckId { get; set; }

    /// <summary>In months: how often the plan itself is looked at again.</summary>
    public int? ReviewEvery { get; set; }
    public DateOnly ReviewedOn { get; set; }
    public required DateOnly LiveFrom { get; init; }
    public DateOnly? EndedOn { get; private set; }
    public string? EndedWhy { get; private set; }
    public DateOnly? LastFiredOn { get; private set; }
    public Guid? LastIssueId { get; private set; }

    /// <summary>What happened up to the end of this day has been seen: it does not fire any more.</summary>
    public DateOnly? SeenThrough { get; private set; }

    /// <summary>The signal that it fired for, or that was on when it was made.</summary>
    public Guid? SeenSignal { get; private set; }
    public int Version { get; private set; }

    public bool IsLive => EndedOn is null;
    public string Address => AddressOf(Id);
    public DateOnly? ReviewBy => ReviewEvery is { } months ? ReviewedOn.AddMonths(months) : null;

    public static string AddressOf(Guid id) => $"/control-plans/{id}";

    public void When(PlanTrigger trigger, double? limit, bool isAbove, int inARow) =>
        (Trigger, Limit, IsAbove, InARow) =
            trigger == PlanTrigger.Value ? (trigger, limit, isAbove, inARow) : (trigger, null, false, 1);

    /// <summary>What is there before it lives is no news.</summary>
    public void Know(DateOnly? through, Guid? signal) => (SeenThrough, SeenSignal) = (through, signal);

    public void Fire(PlanFires fires, Guid issue, DateOnly day) =>
        (LastIssueId, LastFiredOn, SeenThrough, SeenSignal) = (issue, day, fires.Through, fires.Signal ?? SeenSignal);

    public void End(DateOnly day, string why) => (EndedOn, EndedWhy) = (day, why);
}
