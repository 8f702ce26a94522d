namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Finds the heading row (or two) under titles and blank rows: text only, and about as wide as the table.</summary>
internal static class FindHeadings
{
    private const int RowsLookedAt = 40;
    private const double ShareOfWidth = 0.6;

    public static Headings In(IReadOnlyList<SampleRecord> sample, IReadOnlyList<int>? confirmed)
    {
        if (confirmed is { Count: > 0 })
        {
            return FromConfirmed(sample, confirmed);
        }

        var width = UsualWidth(sample);
        for (var i = 0; i < Math.Min(sample.Count, RowsLookedAt); i++)
        {
            if (Filled(sample[i]) >= width * ShareOfWidth && LooksLikeHeadings(sample[i]))
            {
                return WithNeighbour(sample, i);
            }
        }

        return Headings.None;
    }

    private static Headings FromConfirmed(IReadOnlyList<SampleRecord> sample, IReadOnlyList<int> rows)
    {
        var records = rows.Order()
            .Select(row => sample.FirstOrDefault(r => r.Row == row))
            .OfType<SampleRecord>()
            .ToList();
        return records switch
        {
            [var one] => Single(one),
            [var upper, var lower, ..] => Join(upper, lower),
            _ => Headings.None,
        };
    }

    private static Headings WithNeighbour(IReadOnlyList<SampleRecord> sample, int index)
    {
        if (index > 0 && AreOneHeading(sample[index - 1], sample[index]))
        {
            return Join(sample[index - 1], sample[index]);
        }

        return index + 1 < sample.Count && AreOneHeading(sample[index], sample[index + 1])
            ? Join(sample[index], sample[index + 1])
            : Single(sample[index]);
    }

    // Merged cells leave gaps: each gap above has a heading below it, and no first column has both.
    private static bool AreOneHeading(SampleRecord upper, SampleRecord lower)
    {
        if (lower.Row != upper.Row + 1 || !LooksLikeHeadings(upper) || !LooksLikeHeadings(lower))
        {
            return false;
        }

        var gaps = 0;
        for (var i = 0; i < Math.Max(upper.Cells.Length, lower.Cells.Length); i++)
        {
            var (above, below) = (Cell(upper, i), Cell(lower, i));
            if (above.Length > 0 && below.Length > 0 && i == 0)
            {
                return false;
            }

            gaps += above.Length == 0 && below.Length > 0 && i > 0 && ParentOf(upper, i).Length > 0 ? 1 : 0;
        }

        return gaps > 0;
    }

    private static Headings Single(SampleRecord record) =>
        new([record.Row], Trimmed(Enumerable.Range(0, record.Cells.Length).Select(i => Cell(record, i))));

    private static Headings Join(SampleRecord upper, SampleRecord lower)
    {
        string? example = null;
        var names = new List<string>();
        for (var i = 0; i < Math.Max(upper.Cells.Length, lower.Cells.Length); i++)
        {
            var (parent, child) = (ParentOf(upper, i), Cell(lower, i));
            var own = Cell(upper, i);
            names.Add(
                child.Length == 0 ? own
                : parent.Length == 0 ? child
                : $"{parent} - {child}"
            );
            example ??= child.Length > 0 && parent.Length > 0 ? names[^1] : null;
        }

        return new Headings([upper.Row, lower.Row], Trimmed(names)) { JoinedExample = example };
    }

    private static string ParentOf(SampleRecord upper, int column)
    {
        while (column > 0 && Cell(upper, column).Length == 0)
        {
            column--;
        }

        return Cell(upper, column);
    }

    private static List<string> Trimmed(IEnumerable<string> names)
    {
        var list = names.ToList();
        while (list.Count > 0 && list[^1].Length == 0)
        {
            list.RemoveAt(list.Count - 1);
        }

        return list;
    }

    private static double UsualWidth(IReadOnlyList<SampleRecord> sample) =>
        sample
            .Select(Filled)
            .Where(filled => filled > 1)
            .GroupBy(filled => filled)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault(1);

    private static int Filled(SampleRecord record) =>
        Enumerable.Range(0, record.Cells.Length).Count(i => Cell(record, i).Length > 0);

    private static bool LooksLikeHeadings(SampleRecord record) =>
        Filled(record) > 0 && Enumerable.Range(0, record.Cells.Length).All(i => LooksLikeHeading(Cell(record, i)));

    private static bool LooksLikeHeading(string cell)
    {
        if (cell.Length is 0 or > 200)
        {
            return cell.Length == 0;
        }

        var number = NumberText.Parse(cell);
        var isNumber =
            number.IsNumber
            || number.Code is ImportCode.Suppressed or ImportCode.ExcelError or ImportCode.FormulaInNumber;
        return !isNumber && !PeriodText.Parse(cell, Frequency.Day).IsGood;
    }

    private static string Cell(SampleRecord record, int index) =>
        index < record.Cells.Length ? HiddenCharacters.Tidy(record.Cells[index], out _) : "";
}
