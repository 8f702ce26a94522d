using System.Globalization;

namespace Evenkeel.Platform.Acts;

/// <summary>A property in words: what it is called, and how its value reads. "" as the label: the item's own name says it.</summary>
public sealed record ChangeField(string Property, string Label, Func<string, string>? Say = null);

/// <summary>The lines of a record whose properties are said one by one.</summary>
public static class ChangeFields
{
    public static IEnumerable<ChangeLine> Lines(
        this ChangedRecord change,
        string item,
        params IEnumerable<ChangeField> fields
    ) =>
        from field in fields
        where change.Has(field.Property)
        let before = Said(field, change.Before(field.Property))
        let after = Said(field, change.After(field.Property))
        where before is not null || after is not null
        select new ChangeLine(change, Item(item, field.Label), before, after);

    public static string YesNo(string value) => value == "True" ? "yes" : "no";

    public static Func<string, string> Choice<T>(Func<T, string> words)
        where T : struct, Enum => value => Enum.TryParse<T>(value, out var one) ? words(one) : value;

    public static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public static double? Number(string? value) =>
        double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static DateTimeOffset? Instant(string? value) =>
        DateTimeOffset.TryParseExact(
            value,
            "O",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? instant
            : null;

    private static string? Said(ChangeField field, string? value) =>
        value is null || value == Redacted.Text ? value
        : field.Say is { } say ? say(value)
        : value;

    private static string Item(string item, string label) =>
        (item, label) switch
        {
            ("", _) => label,
            (_, "") => item,
            _ => $"{item}: {label}",
        };
}
