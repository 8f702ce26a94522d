namespace Evenkeel.Organisation.Demonstration;

/// <summary>A unit of the reference list: names and codes as published by Public Health Scotland (facts; see docs/demonstration.md).</summary>
public sealed record ScotlandRow(
    string Code,
    string Name,
    Level Level,
    string Kind,
    string Parent,
    IReadOnlyList<string> FormerCodes
)
{
    /// <summary>Parents before children.</summary>
    public static IEnumerable<ScotlandRow> Read()
    {
        using var stream = typeof(ScotlandRow).Assembly.GetManifestResourceStream("scotland.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            // The list has no quoted cells; a test keeps it so.
            var cells = line.Split(',');
            yield return new ScotlandRow(
                cells[0],
                cells[1],
                Enum.Parse<Level>(cells[2]),
                cells[3],
                cells[4],
                cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            );
        }
    }
}
