using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.StandardWork;

namespace Evenkeel.Control.RecordCheck;

internal sealed class RecordForm
{
    [Required(ErrorMessage = "Choose what came of it.")]
    public Said? Said { get; set; }

    [StringLength(1000, ErrorMessage = "The reason can be up to 1,000 characters.")]
    public string? Reason { get; set; }
    public int? Good { get; set; }
    public int? Of { get; set; }

    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Learned { get; set; }

    /// <summary>"board", "waiting": from there it came, and there it goes back.</summary>
    public string? Back { get; set; }
}
