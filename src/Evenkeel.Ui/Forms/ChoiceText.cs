using System.Globalization;

namespace Evenkeel.Ui;

/// <summary>The form of a value that the form mapper can read back.</summary>
internal static class ChoiceText
{
    public static string? Of<T>(T? value) =>
        value switch
        {
            null => null,
            bool yes => yes ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
