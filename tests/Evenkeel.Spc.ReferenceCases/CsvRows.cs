using System.Globalization;

namespace Evenkeel.Spc.ReferenceCases;

/// <summary>One row of input.csv; an empty field is NaN or null.</summary>
public sealed record Row(string? Phase, string X, double N, double D, bool Excluded);

public static class CsvRows
{
    public static IReadOnlyList<Row> Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).Select(Split).ToList();
        var heading = lines[0].Select(name => name.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToList();
        var (phase, x, n, d, exclude) = (At("phase"), At("x"), At("n"), At("d"), At("exclude"));
        return [.. lines.Skip(1).Select(ToRow)];

        int At(string name) => heading.IndexOf(name);

        Row ToRow(List<string> cells, int row) =>
            new(
                phase < 0 ? null : cells[phase],
                x < 0 ? (row + 1).ToString(CultureInfo.InvariantCulture) : cells[x],
                Number(cells, n, row),
                Number(cells, d, row),
                exclude >= 0 && Number(cells, exclude, row) == 1
            );
    }

    private static double Number(List<string> cells, int column, int row)
    {
        if (column < 0 || column >= cells.Count || cells[column].Trim() is "" or "NA" or "NaN")
            return double.NaN;
        return double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"Row {row + 1}: \"{cells[column]}\" is not a number.");
    }

    private static List<string> Split(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(line[i]);
        cells.Add(cell.ToString());
        return cells;
    }
}
