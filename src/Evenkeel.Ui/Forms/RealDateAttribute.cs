using System.ComponentModel.DataAnnotations;

namespace Evenkeel.Ui;

/// <summary>Put on a <see cref="DateParts"/> property: it is a real date, or empty unless required. Name it as in a sentence: "the date of the reading".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RealDateAttribute(string what) : ValidationAttribute
{
    public string What { get; } = what;

    public bool Required { get; set; } = true;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var message = Fault(value as DateParts);
        return message is null
            ? ValidationResult.Success
            : new ValidationResult(message, [validationContext.MemberName!]);
    }

    private string? Fault(DateParts? date)
    {
        if (date is null || date.IsEmpty)
        {
            return Required ? $"Enter {What}." : null;
        }
        if (date.Value is not null)
        {
            return null;
        }
        var missing = Missing(date);
        var start = char.ToUpperInvariant(What[0]) + What[1..];
        return missing is null
            ? $"{start} must be a real date, such as 24 11 2026."
            : $"{start} must include a {missing}.";
    }

    private static string? Missing(DateParts date) =>
        string.IsNullOrWhiteSpace(date.Day) ? "day"
        : string.IsNullOrWhiteSpace(date.Month) ? "month"
        : string.IsNullOrWhiteSpace(date.Year) ? "year"
        : null;
}
