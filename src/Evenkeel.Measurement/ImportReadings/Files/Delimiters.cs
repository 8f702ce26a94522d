using System.Text;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Which character separates the columns: the one that gives most records the same number of cells.</summary>
internal static class Delimiters
{
    private const int Looked = 100;
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    public static char Guess(string sample, bool isWhole)
    {
        var best = (Delimiter: ',', Score: 0.0);
        foreach (var candidate in Candidates)
        {
            var score = Score(sample, isWhole, candidate);
            if (score > best.Score)
            {
                best = (candidate, score);
            }
        }

        return best.Delimiter;
    }

    /// <summary>What the file's name promises; another separator is worth a message.</summary>
    public static char Expected(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".tsv" or ".tab" or ".txt" ? '\t' : ',';

    /// <summary>As a mapping writes it.</summary>
    public static char? Parse(string? text) =>
        text switch
        {
            null => null,
            "comma" => ',',
            "semicolon" => ';',
            "tab" => '\t',
            "bar" => '|',
            [var one] => one,
            _ => throw new ImportSettingsException($"The delimiter is '{text}'. Use comma, semicolon, tab or bar."),
        };

    public static string Name(char delimiter) =>
        delimiter switch
        {
            ';' => "semicolons",
            '\t' => "tabs",
            '|' => "vertical bars",
            _ => "commas",
        };

    private static double Score(string sample, bool isWhole, char delimiter)
    {
        var counts = new List<int>();
        using var stream = new MemoryStream(Encoding.Unicode.GetBytes(sample));
        using var reader = new DelimitedReader(new CharWindow(stream, Encoding.Unicode), delimiter);
        while (counts.Count < Looked && reader.Read())
        {
            if (reader.Count > 1 || !reader[0].IsWhiteSpace())
            {
                counts.Add(reader.Count);
            }
        }

        if (!isWhole && counts.Count is > 1 and < Looked)
        {
            counts.RemoveAt(counts.Count - 1);
        }

        return Score(counts);
    }

    private static double Score(List<int> counts)
    {
        var usual = counts
            .Where(c => c > 1)
            .GroupBy(c => c)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key);
        return usual.FirstOrDefault() is { } group ? (double)group.Count() / counts.Count + (group.Key * 0.0001) : 0;
    }
}
