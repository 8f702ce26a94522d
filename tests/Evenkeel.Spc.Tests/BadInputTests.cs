namespace Evenkeel.Spc.Tests;

/// <summary>Bad input, one by one: the tables of docs/spc-input.md are what the library answers.</summary>
public class BadInputTests
{
    private static readonly string[] Document = File.ReadAllLines(
        Path.Combine(GoldenCases.OwnFolder, "../../../docs/spc-input.md")
    );

    public static TheoryData<string> Inputs => [.. HardInput.All.Select(input => input.Name)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Every_entry_answers_bad_input_as_the_tables_say(string name)
    {
        var input = HardInput.All.Single(i => i.Name == name);
        var wrong = Cells(name)
            .Select(cell => (cell.Entry, cell.Word, Answer: Answer(cell.Entry, input)))
            .Where(cell => cell.Word != cell.Answer)
            .Select(cell => $"{cell.Entry}: the table says {cell.Word}, the library {cell.Answer}")
            .ToList();
        Assert.True(wrong.Count == 0, $"{name}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void The_tables_leave_out_no_entry_and_no_input()
    {
        var entries = Tables().SelectMany(table => table.Head.Skip(1)).ToList();
        Assert.Equal(Enum.GetNames<ChartKind>().Order(), entries.Where(IsChart).Order());
        Assert.Equal(12, entries.Count(entry => !IsChart(entry)));
        foreach (var input in HardInput.All)
            Assert.Equal(entries.Count, Cells(input.Name).Count());
    }

    private static string Answer(string entry, HardInput input) =>
        IsChart(entry) ? InputAnswers.OfChart(Enum.Parse<ChartKind>(entry), input) : InputAnswers.Of(entry, input);

    private static bool IsChart(string entry) => Enum.GetNames<ChartKind>().Contains(entry);

    private static IEnumerable<(string Entry, string Word)> Cells(string input) =>
        Tables()
            .SelectMany(table =>
                table
                    .Rows.Where(row => row[0] == input)
                    .SelectMany(row => row.Skip(1).Select((word, i) => (table.Head[i + 1], word)))
            );

    private static IEnumerable<(string[] Head, List<string[]> Rows)> Tables()
    {
        for (var i = 0; i < Document.Length; i++)
            if (Document[i].StartsWith("| input |", StringComparison.Ordinal))
                yield return (
                    Split(Document[i]),
                    [.. Document.Skip(i + 2).TakeWhile(line => line.StartsWith('|')).Select(Split)]
                );
    }

    private static string[] Split(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}
