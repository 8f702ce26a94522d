namespace Evenkeel.Ui;

/// <summary>Element ids from form names: <c>Input.When.Day</c> is <c>Input-When-Day</c>.</summary>
public static class FieldId
{
    public static string From(string name) =>
        name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    internal static string? DescribedBy(string id, string? hint, string? error) =>
        (string.IsNullOrEmpty(hint), error is null) switch
        {
            (false, false) => $"{id}-hint {id}-error",
            (false, true) => $"{id}-hint",
            (true, false) => $"{id}-error",
            _ => null,
        };
}
