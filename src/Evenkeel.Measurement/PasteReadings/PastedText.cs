using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;

namespace Evenkeel.Measurement.PasteReadings;

/// <summary>Rows copied from a spreadsheet: a period and one or two numbers, read as an import reads them.</summary>
internal static class PastedText
{
    public static IReadOnlyList<PastedRow> Read(
        SeriesAt at,
        string text,
        DateOnly today,
        IReadOnlyDictionary<(int, int), Reading> known
    )
    {
        var rows = new List<PastedRow>();
        var taken = new HashSet<(int, int)>();
        var cases = at.Measure.HasRisk() ? new PastedCases() : null;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = Cells(lines[i]);
            if (cells.All(string.IsNullOrWhiteSpace) || (rows.Count == 0 && IsHeading(cells, at.Measure)))
            {
                continue;
            }

            rows.Add(One(at, i + 1, cells, today, known, taken, cases));
        }

        return cases?.Refusal is { } untrusted
            ? [.. rows.Select(row => row with { Decision = PasteDecision.NotUsed, Problem = untrusted, Change = null })]
            : rows;
    }

    private static string[] Cells(string line) =>
        [.. line.TrimEnd('\r').Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ';').Select(c => c.Trim())];

    private static bool IsHeading(string[] cells, Measure measure) =>
        !PeriodText.Parse(cells[0], measure.Frequency).IsGood
        && cells.Skip(1).All(cell => !NumberText.Parse(cell).IsNumber);

    private static PastedRow One(
        SeriesAt at,
        int line,
        string[] cells,
        DateOnly today,
        IReadOnlyDictionary<(int, int), Reading> known,
        HashSet<(int, int)> taken,
        PastedCases? cases
    )
    {
        var (period, problem) = PeriodOf(cells[0], at.Measure, today);
        if (problem is not null)
        {
            return new(line, "", "", PasteDecision.NotUsed, problem);
        }

        var name = at.PeriodName(period);
        var (first, second) = (cells.ElementAtOrDefault(1), cells.ElementAtOrDefault(2));
        var (change, wrong) = cases is null
            ? TypedReading.Read(at.Measure, period, first, second)
            : cases.Read(line, period, first, second);
        if (wrong is not null)
        {
            return new(line, name, "", PasteDecision.NotUsed, $"{char.ToUpperInvariant(wrong[0])}{wrong[1..]}");
        }

        if (cases is not null)
        {
            return Decide(at, line, name, change!, known.GetValueOrDefault((period, change!.Sequence)));
        }

        return taken.Add((period, 0))
            ? Decide(at, line, name, change!, known.GetValueOrDefault((period, 0)))
            : new(line, name, "", PasteDecision.NotUsed, $"{name} stands above already. Keep one of the two.");
    }

    private static PastedRow Decide(SeriesAt at, int line, string name, ReadingChange change, Reading? known)
    {
        if (known is null)
        {
            return new(line, name, Words(at, change), PasteDecision.New, null) { Change = change };
        }

        var kept = change with { Note = known.Note };
        return kept.SaysTheSameAs(known)
            ? new(line, name, Words(at, change), PasteDecision.Same, null)
            : new(
                line,
                name,
                $"{Words(at, change)} in place of {TypedReading.Words(at.Measure, known)}",
                PasteDecision.Corrects,
                null
            )
            {
                Change = kept,
            };
    }

    private static (int Period, string? Problem) PeriodOf(string text, Measure measure, DateOnly today)
    {
        var parsed = PeriodText.Parse(text, measure.Frequency);
        if (!parsed.IsGood || !PeriodFit.Fits(parsed.Shape, measure.Frequency))
        {
            return (0, $"The first cell is no {PeriodFit.Name(measure.Frequency)} that we can read.");
        }

        var start = measure.Frequency.StartOf(parsed.Day, measure.WeekEnds);
        return start > today ? (0, "The period is in the future.") : (start.DayNumber, null);
    }

    private static string Words(SeriesAt at, ReadingChange change) =>
        TypedReading.Words(
            at.Measure,
            new Reading
            {
                Numerator = change.Numerator,
                Denominator = change.Denominator,
                Value = change.Value,
                Status = change.Status,
            }
        );
}
