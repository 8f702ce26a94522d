using System.Globalization;

namespace Evenkeel.Platform.Files;

/// <summary>A file's own name as it is shown: without a path, without signs that hide or turn letters, with the ending of what it is.</summary>
internal static class FileName
{
    private const string Nameless = "file";
    private static readonly string[] Endings = [".jpg", ".jpeg", ".jfif", ".png", ".webp", ".heic", ".pdf"];

    public static string Kept(string sent, FileKind kind)
    {
        var name = Shown(sent);
        var ending = Array.Find(Endings, known => name.EndsWith(known, StringComparison.OrdinalIgnoreCase));
        var stem = Cut(name[..^(ending?.Length ?? 0)].TrimEnd(' ', '.'));
        return $"{(stem.Length == 0 ? Nameless : stem)}{(kind == FileKind.Pdf ? ".pdf" : ".jpg")}";
    }

    public static string Shown(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        return new string([.. last.Where(sign => !IsHidden(sign))]).Trim();
    }

    private static string Cut(string stem)
    {
        const int Most = AttachedFile.MostName - 10;
        var cut = stem.Length > Most ? stem[..Most] : stem;
        return cut.Length > 0 && char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut;
    }

    private static bool IsHidden(char sign) =>
        char.GetUnicodeCategory(sign)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
