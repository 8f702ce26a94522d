using System.Text;
using Evenkeel.Improvement.Outlines;

namespace Evenkeel.Improvement.Theories;

internal static class TheoryWords
{
    public static string Title(this TheoryKind kind) =>
        kind switch
        {
            TheoryKind.Primary => "Primary driver",
            TheoryKind.Secondary => "Secondary driver",
            _ => "Change idea",
        };

    /// <summary>The whole theory as lines of text, each indented below what it drives.</summary>
    public static string Outline(string aim, TheoryTree tree, Func<TheoryLine, string?> measure)
    {
        var text = new StringBuilder("Aim: ").AppendLine(aim);
        foreach (var line in tree.Tied)
        {
            Write(text, line, 1, measure);
        }

        if (tree.Aside.Count > 0)
        {
            text.AppendLine().AppendLine("Not tied to a driver yet:");
            foreach (var line in tree.Aside.SelectMany(line => line.All))
            {
                Write(text, line, 1, measure);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, TheoryLine line, int by, Func<TheoryLine, string?> measure) =>
        text.Append(' ', 2 * (line.Depth + by))
            .Append(line.Kind.Title())
            .Append(": ")
            .Append(line.Node.Text)
            .AppendLine(measure(line) is { } name ? $" (measured by {name})" : "");
}
