using Evenkeel.Control.ControlPlans;
using Evenkeel.Platform.Access;

namespace Evenkeel.Control;

/// <summary>A control plan as another module hands it over.</summary>
/// <param name="Owner">Who has the issue in hand when it fires.</param>
/// <param name="Reaction">What is done then.</param>
public sealed record NewControlPlan(UnitId Unit, int? Series, PersonId Owner, string Reaction)
{
    public PlanTrigger Trigger { get; init; }

    /// <summary>For <see cref="PlanTrigger.Value"/>: the limit, in the unit in which the chart is drawn, its side, and how many in a row (1 to 8).</summary>
    public double? Limit { get; init; }
    public bool IsAbove { get; init; } = true;
    public int InARow { get; init; } = 1;

    /// <summary>What is done every time.</summary>
    public string? StandardWork { get; init; }

    /// <summary>Standard work of the same unit that keeps it up.</summary>
    public Guid? Check { get; init; }

    /// <summary>In months.</summary>
    public int? ReviewEvery { get; init; }

    /// <summary>The day from which on it watches; today where it is not said.</summary>
    public DateOnly? LiveFrom { get; init; }
}

/// <summary>A control plan as other modules show it.</summary>
public sealed record ControlPlanRow(Guid Id, UnitId Unit, int Series, string Measure)
{
    /// <summary>"when 3 values in a row are above 5".</summary>
    public required string When { get; init; }

    /// <summary>"held for 5 months", "fired on 3 Nov 2026, issue #41 in hand".</summary>
    public required string Says { get; init; }
    public required string Owner { get; init; }
    public required bool IsLive { get; init; }
    public required string Address { get; init; }

    /// <summary>The first day since which it has held; null where its issue is open, or it has ended.</summary>
    public DateOnly? HeldSince { get; init; }
}
