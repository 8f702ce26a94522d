using System.ComponentModel.DataAnnotations;
using Evenkeel.Ui;

namespace Evenkeel.Organisation.MoveUnit;

internal enum Move
{
    /// <summary>Another unit manages it from now on.</summary>
    Manage,

    /// <summary>A second unit, usually an IJB, oversees it as well.</summary>
    Oversee,

    /// <summary>It is overseen no longer.</summary>
    EndOversight,
}

internal sealed class MoveUnitForm : IValidatableObject
{
    [Required(ErrorMessage = "Choose what changes.")]
    public Move? What { get; set; }

    [StringLength(200, ErrorMessage = "The unit can be up to 200 characters.")]
    public string? To { get; set; }

    [RealDate("the day from which it is so")]
    public DateParts? From { get; set; }

    [StringLength(500, ErrorMessage = "The reason can be up to 500 characters.")]
    public string? Why { get; set; }

    /// <summary>Set by the second step, when the consequences have been read.</summary>
    public bool Confirmed { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (What is Move.Manage or Move.Oversee && string.IsNullOrWhiteSpace(To))
        {
            yield return new("Enter the code or the name of the other unit.", [nameof(To)]);
        }
    }
}
