using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.PreviewImport;

/// <summary>One row of the preview's table.</summary>
internal sealed record ImportRow(int Row, string Period, string Unit, string Numbers, RowFate Fate, string Sentence);

/// <summary>A page of rows. Sentences are made for the rows that are shown, never for the file.</summary>
internal sealed class ImportRows(PlannedMeasure plan, RowFate? fate, ImportCode? code)
{
    public const int PageSize = 100;
    private readonly Messages messages = new(plan.Result);
    private readonly List<int> chosen =
    [
        .. Enumerable
            .Range(0, plan.Result.Rows.Count)
            .Where(i => fate is null || plan.FateAt(i) == fate)
            .Where(i => code is null || plan.Result.Rows[i].Code == code),
    ];

    public int Total => chosen.Count;

    public IEnumerable<ImportRow> Page(int page) => chosen.Skip((page - 1) * PageSize).Take(PageSize).Select(One);

    /// <summary>What is said of rows, most often first.</summary>
    public static IReadOnlyList<(ImportCode Code, int Rows)> Codes(PlannedMeasure plan)
    {
        var counts = new Dictionary<ImportCode, int>();
        foreach (ref readonly var entry in plan.Result.Rows.Entries)
        {
            counts[entry.Code] = counts.GetValueOrDefault(entry.Code) + 1;
        }

        counts.Remove(ImportCode.None);
        return [.. counts.OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value))];
    }

    private ImportRow One(int index)
    {
        var entry = plan.Result.Rows[index];
        var frequency = plan.Result.Measure.Period;
        var period = entry.Day < 0 ? "" : Ui.PeriodWords.Of(frequency.Step(), DateOnly.FromDayNumber(entry.Day));
        return new(entry.Row, period, UnitOf(index, entry), Numbers(entry), plan.FateAt(index), Sentence(index, entry));
    }

    private string UnitOf(int index, in JudgedRows.Entry entry) =>
        entry.Unit >= 0 ? Messages.Safe(plan.Result.Units[entry.Unit].Name)
        : entry.Code == ImportCode.OrganisationUnknown
            ? Messages.Safe(plan.Result.Rows.Detail(index)?.Main.Seen?.Trim())
        : "";

    private string Numbers(in JudgedRows.Entry entry)
    {
        if (!entry.IsStored && double.IsNaN(entry.First))
        {
            return "";
        }

        var reading = new ImportedReading(0, entry.Day, 0, entry.First, entry.Second, entry.Status, false, null);
        var row = plan.Checked.RowOf(reading, 0, 0);
        return TypedReading.Words(plan.Checked.Measure, ReadingOf(row));
    }

    private static Reading ReadingOf(in Imports.IncomingReadings.Row row) =>
        new()
        {
            Numerator = OrNull(row.Numerator),
            Denominator = OrNull(row.Denominator),
            Value = OrNull(row.Value),
            Status = row.Status,
        };

    private string Sentence(int index, in JudgedRows.Entry entry)
    {
        var said = messages.For(index) ?? WithoutWords(entry);
        return plan.Before(index) is { } before
            ? $"It was {Was(before)}; the old value is kept. {said}".TrimEnd()
            : said;
    }

    private string Was(Reading before)
    {
        var note = string.IsNullOrEmpty(before.Note) ? "" : $" with the note '{Messages.Safe(before.Note)}'";
        return $"{TypedReading.Words(plan.Checked.Measure, before)}{(before.IsProvisional ? ", provisional" : "")}{note}";
    }

    private static string WithoutWords(in JudgedRows.Entry entry) =>
        entry.Code switch
        {
            ImportCode.BlankRow => "A blank row.",
            ImportCode.TitleRow => "A title, not data.",
            ImportCode.Footnote => "A note, not data.",
            _ when entry.Decision == RowDecision.Header => "The headings.",
            _ => "",
        };

    private static double? OrNull(double number) => double.IsNaN(number) ? null : number;
}
