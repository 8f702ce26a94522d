namespace Evenkeel.Ui;

public static class SafeText
{
    /// <summary>For a file's name on any system.</summary>
    public static string FileName(string text) =>
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-'))
            .Trim('-')
            .ToLowerInvariant();
}
