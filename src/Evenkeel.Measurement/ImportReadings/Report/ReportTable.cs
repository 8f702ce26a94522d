namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A result for a person at a terminal: the decision, what was found, and the rows that need looking at.</summary>
internal static class ReportTable
{
    private const int MostRows = 200;

    public static void Write(ImportResult result, TextWriter writer)
    {
        writer.WriteLine($"{result.File.Name}: {Say(result.Decision)}");
        foreach (var message in result.Messages)
        {
            writer.WriteLine("  " + message.Text);
        }

        writer.WriteLine();
        foreach (var decision in Enum.GetValues<RowDecision>())
        {
            if (result.CountOf(decision) is > 0 and var count)
            {
                writer.WriteLine(string.Create(Messages.Culture, $"  {Say(decision), -22} {count, 12:N0}"));
            }
        }

        WriteRows(result, writer);
    }

    private static void WriteRows(ImportResult result, TextWriter writer)
    {
        var messages = new Messages(result);
        var written = 0;
        for (var i = 0; i < result.Rows.Count && written < MostRows; i++)
        {
            var isDull = result.Rows[i].Code is ImportCode.BlankRow or ImportCode.TitleRow or ImportCode.FilteredOut;
            if (!isDull && messages.For(i) is { } text)
            {
                writer.Write(written++ == 0 ? Environment.NewLine : "");
                writer.WriteLine($"  {result.Rows[i].Decision.Name(), -7} {text}");
            }
        }

        if (written == MostRows)
        {
            writer.WriteLine($"  The first {MostRows} are shown. Ask for --json to see every row.");
        }
    }

    private static string Say(FileDecision decision) =>
        decision switch
        {
            FileDecision.Accept => "every row can be used.",
            FileDecision.AcceptWithWarnings => "every reading can be used; look at the notes.",
            FileDecision.Partial => "some rows cannot be used. They are listed; the others can be imported.",
            FileDecision.NeedsConfirmation => "something must be confirmed before it can be imported.",
            _ => "cannot be imported.",
        };

    private static string Say(RowDecision decision) =>
        decision switch
        {
            RowDecision.Header => "headings",
            RowDecision.Accept => "used",
            RowDecision.Warn => "used, with a note",
            RowDecision.Skip => "left out, not data",
            _ => "cannot be used",
        };
}
