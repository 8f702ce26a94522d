namespace Evenkeel.Ui;

/// <summary>A text that has room for so many characters.</summary>
public static class ShortText
{
    /// <summary>As it is; or cut, with an ellipsis as its last character. A sign that is two characters is never halved.</summary>
    public static string Of(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        var end = Math.Max(0, most - 1);
        return $"{text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd()}…";
    }
}
