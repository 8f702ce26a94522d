namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Whether a file's numbers use a decimal comma: said by the numbers that can be read one way only.</summary>
internal static class DecimalMarks
{
    public static char In(ReadingsFile file, Headings headings, ColumnPlan plan, CancellationToken cancellation)
    {
        if (!CanHaveDecimalComma(file))
        {
            return '.';
        }

        int[] columns = [.. new[] { plan.First, plan.Second, plan.Percentage }.Where(i => i >= 0)];
        var (commas, points) = (0, 0);
        using var reader = file.OpenReader();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var column in columns)
            {
                var cell = reader.CellOrEmpty(column);
                if (reader.Row > headings.LastRow && cell.Length is > 2 and < 40 && cell.ContainsAny(',', '.'))
                {
                    var weight = Weigh(cell.Trim().TrimEnd("% "));
                    commas += weight < 0 ? 1 : 0;
                    points += weight > 0 ? 1 : 0;
                }
            }
        }

        return commas > points ? ',' : '.';
    }

    // Between unquoted commas no number has one: most files are spared the extra look.
    private static bool CanHaveDecimalComma(ReadingsFile file) =>
        file.Delimiter == ',' ? file.Survey.HasQuotes : file.Kind != FileKind.Text || file.Survey.HasCommas;

    /// <summary>-1 for a certain decimal comma, 1 for a certain decimal point or a thousands comma, 0 for neither.</summary>
    private static int Weigh(ReadOnlySpan<char> cell)
    {
        if (cell.ContainsAnyExceptInRange('+', '9') || cell.IsEmpty)
        {
            return 0;
        }

        var (comma, point) = (cell.LastIndexOf(','), cell.LastIndexOf('.'));
        if (comma >= 0 && point >= 0)
        {
            return comma > point ? -1 : 1;
        }

        var mark = Math.Max(comma, point);
        var isThousands = cell.Length - mark - 1 == 3;
        return (comma >= 0, isThousands) switch
        {
            (true, false) => -1,
            (false, true) => 0,
            _ => mark < 0 ? 0 : 1,
        };
    }
}
