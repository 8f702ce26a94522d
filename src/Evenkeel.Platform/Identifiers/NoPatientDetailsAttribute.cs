using System.ComponentModel.DataAnnotations;

namespace Evenkeel.Platform.Identifiers;

/// <summary>Put on a form's free text: a patient's number in it is refused, and not repeated in the message.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoPatientDetailsAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && PatientIdentifiers.ContainsIdentifier(text)
            ? new ValidationResult(PatientIdentifiers.Refusal, [validationContext.MemberName!])
            : ValidationResult.Success;
}
