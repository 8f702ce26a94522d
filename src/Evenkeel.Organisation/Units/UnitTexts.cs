using System.ComponentModel.DataAnnotations;

namespace Evenkeel.Organisation.Units;

/// <summary>What is typed of a unit, whether it is new or changed.</summary>
internal abstract class UnitTexts : IValidatableObject
{
    [Required(ErrorMessage = "Enter the unit's name.")]
    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Name { get; set; }

    [StringLength(UnitCode.MaxLength, ErrorMessage = "The code can be up to 40 characters.")]
    public string? Code { get; set; }

    [StringLength(60, ErrorMessage = "The kind can be up to 60 characters.")]
    public string? Kind { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Code) && Code.Length <= UnitCode.MaxLength && !UnitCode.IsValid(Code.Trim()))
        {
            yield return new("A code has letters, digits and hyphens only, such as WARD-7.", [nameof(Code)]);
        }
    }
}
