using System.Text;
using System.Xml;

namespace Evenkeel.Ui;

/// <summary>What people wrote, as a file of Word, PowerPoint or Excel can hold it.</summary>
internal static class XmlText
{
    /// <summary>Without what XML cannot hold: one such sign, pasted from somewhere, would make the whole file unreadable.</summary>
    public static string Of(string? text)
    {
        var kept = new StringBuilder(text?.Length ?? 0);
        for (var at = 0; at < text?.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                kept.Append(text[at]);
            }
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                kept.Append(text, at++, 2);
            }
        }

        return kept.ToString();
    }

    /// <summary>On one line.</summary>
    public static string Line(string? text) => Run(text).Trim();

    /// <summary>On one line, as part of one.</summary>
    public static string Run(string? text) => Of(text).ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>The paragraphs that somebody wrote, without empty ones; one empty where there are none.</summary>
    public static IReadOnlyList<string> Paragraphs(string? text)
    {
        var lines = Of(text)
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? [""] : lines;
    }
}
