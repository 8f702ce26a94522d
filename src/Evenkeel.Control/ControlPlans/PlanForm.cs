using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.ControlPlans;
using Evenkeel.Platform.Access;

namespace Evenkeel.Control;

/// <summary>The form of a control plan, wherever one is made.</summary>
public sealed class PlanForm
{
    private const string TooLong = "This can be up to 4,000 characters.";

    public int Version { get; set; }

    [Required(ErrorMessage = "Choose the measure that it watches.")]
    public int? Series { get; set; }

    [Required(ErrorMessage = "Name who owns it: the issue is theirs when it warns.")]
    public string? Owner { get; set; }
    public Guid? OwnerId { get; set; }

    [Required(ErrorMessage = "Choose when it warns.")]
    public PlanTrigger? Trigger { get; set; }
    public double? Limit { get; set; }
    public bool IsAbove { get; set; } = true;
    public int InARow { get; set; } = 1;

    [Required(ErrorMessage = "Say what is done when it warns.")]
    [StringLength(ControlPlan.MostText, ErrorMessage = TooLong)]
    public string? Reaction { get; set; }

    [StringLength(ControlPlan.MostText, ErrorMessage = TooLong)]
    public string? StandardWork { get; set; }
    public Guid? Check { get; set; }

    [Range(1, 24, ErrorMessage = "Choose how often, or leave it open.")]
    public int? ReviewEvery { get; set; }

    public NewControlPlan For(UnitId unit, PersonId owner) =>
        new(unit, Series, owner, Reaction ?? "")
        {
            Trigger = Trigger ?? default,
            Limit = Limit,
            IsAbove = IsAbove,
            InARow = InARow,
            StandardWork = StandardWork,
            Check = Check,
            ReviewEvery = ReviewEvery,
        };
}
