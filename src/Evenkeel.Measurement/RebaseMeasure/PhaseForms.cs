using System.ComponentModel.DataAnnotations;

namespace Evenkeel.Measurement.RebaseMeasure;

/// <summary>What each form of the page has: who opens the chart next year wants to know why.</summary>
internal abstract class WithReason
{
    [Required(ErrorMessage = "Say why, in a sentence: whoever opens this chart next year will want to know.")]
    [StringLength(1000, ErrorMessage = "The reason can be up to 1,000 characters.")]
    public string? Reason { get; set; }

    public string Why => Reason!.Trim();
}

internal sealed class StartPhaseForm : WithReason
{
    /// <summary>The reading with which it begins, as in its address.</summary>
    [Required(ErrorMessage = "Choose the period with which the new phase begins.")]
    public string? Starts { get; set; }

    [Range(2, 1000, ErrorMessage = "Freeze at least two points, or leave it empty.")]
    public int? Freeze { get; set; }
}

/// <summary>A phase, or a ghost point, is taken back.</summary>
internal sealed class WithdrawForm : WithReason
{
    [Required(ErrorMessage = "Choose which.")]
    public Guid? Id { get; set; }
}

internal sealed class ExcludeForm : WithReason
{
    [Required(ErrorMessage = "Choose the point.")]
    public string? Point { get; set; }
}

internal sealed class SuggestionForm : WithReason
{
    public string? Starts { get; set; }
    public bool Decline { get; set; }
}
