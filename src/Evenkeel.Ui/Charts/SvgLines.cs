namespace Evenkeel.Ui;

/// <summary>A picture breaks no line by itself.</summary>
internal static class SvgLines
{
    /// <summary>In lines of so many letters; a word that is too long is broken.</summary>
    public static List<string> Wrapped(string text, int letters)
    {
        var lines = new List<string> { "" };
        foreach (var part in text.Split(' ').SelectMany(word => word.Chunk(letters)).Select(part => new string(part)))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + part.Length >= letters)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length == 0 ? part : $" {part}";
        }

        return lines;
    }
}
