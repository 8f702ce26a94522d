namespace Evenkeel.Spc;

/// <summary>Refusals of single numbers, for the entries that are no chart.</summary>
internal static class Refusals
{
    /// <summary>Refuses the rows that are so.</summary>
    public static void Of(DataFaultKind kind, ReadOnlySpan<double> numbers, Func<double, bool> isSo)
    {
        if (Rows(numbers, isSo) is { Count: > 0 } rows)
            throw new SpcDataException(new(kind, rows));
    }

    private static List<int> Rows(ReadOnlySpan<double> numbers, Func<double, bool> isSo)
    {
        var rows = new List<int>();
        for (var i = 0; i < numbers.Length; i++)
            if (isSo(numbers[i]))
                rows.Add(i);
        return rows;
    }
}
