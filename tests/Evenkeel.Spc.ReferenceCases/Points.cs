using System.Globalization;

namespace Evenkeel.Spc.ReferenceCases;

/// <summary>Rows with one x are one point; points stand in the order of x.</summary>
internal sealed class Points
{
    public required string[] X { get; init; }
    public required double[] Values { get; init; }
    public required double[] Denominators { get; init; }
    public required bool[] Excluded { get; init; }
    public required int[] PhaseStarts { get; init; }
    public required IReadOnlyList<IReadOnlyList<Row>> Groups { get; init; }
    public bool HasDenominators { get; init; }
    public int Count => X.Length;

    public SeriesColumns Series(bool phases, bool exclude) =>
        new(Values)
        {
            Denominators = HasDenominators ? Denominators : [],
            Excluded = exclude ? Excluded : [],
            PhaseStarts = phases ? PhaseStarts : [],
        };

    /// <summary>Every row is a point, in the order of the rows.</summary>
    public static Points InOrder(IReadOnlyList<Row> rows) =>
        new()
        {
            X = [.. rows.Select(row => row.X)],
            Values = [.. rows.Select(row => row.N)],
            Denominators = [.. rows.Select(row => row.D)],
            Excluded = [.. rows.Select(row => row.Excluded)],
            PhaseStarts =
            [
                .. Enumerable.Range(1, Math.Max(0, rows.Count - 1)).Where(i => rows[i].Phase != rows[i - 1].Phase),
            ],
            Groups = [.. rows.Select(row => new[] { row })],
            HasDenominators = rows.Any(row => !double.IsNaN(row.D)),
        };

    public Points With(double[] values, double[] denominators) =>
        new()
        {
            X = X,
            Values = values,
            Denominators = denominators,
            Excluded = Excluded,
            PhaseStarts = PhaseStarts,
            Groups = Groups,
            HasDenominators = true,
        };

    /// <summary>How several values of one x become one: a sum where they are counts, else a mean or median.</summary>
    public static Points Of(IReadOnlyList<Row> rows, Func<IReadOnlyList<double>, double> combine)
    {
        var groups = rows.GroupBy(row => row.X)
            .Select(g => (IReadOnlyList<Row>)[.. g])
            .OrderBy(g => g[0].X, XOrder.Instance)
            .ToList();
        var divided = rows.Any(row => !double.IsNaN(row.D));
        return new()
        {
            X = [.. groups.Select(g => g[0].X)],
            Values = [.. groups.Select(g => divided ? Sum(g, row => row.N) : combine([.. g.Select(row => row.N)]))],
            Denominators = [.. groups.Select(g => Sum(g, row => row.D))],
            Excluded = [.. groups.Select(g => g.Any(row => row.Excluded))],
            PhaseStarts =
            [
                .. Enumerable
                    .Range(1, Math.Max(0, groups.Count - 1))
                    .Where(i => groups[i][0].Phase != groups[i - 1][0].Phase),
            ],
            Groups = groups,
            HasDenominators = divided,
        };
    }

    /// <summary>A row without numerator or denominator counts for neither.</summary>
    private static double Sum(IReadOnlyList<Row> group, Func<Row, double> column)
    {
        var complete = group.Where(row => !double.IsNaN(row.N) && !double.IsNaN(row.D)).ToList();
        return complete.Count > 0 ? complete.Sum(column)
            : group.Count == 1 ? column(group[0])
            : double.NaN;
    }

    private sealed class XOrder : IComparer<string>
    {
        public static readonly XOrder Instance = new();

        public int Compare(string? left, string? right) =>
            double.TryParse(left, CultureInfo.InvariantCulture, out var l)
            && double.TryParse(right, CultureInfo.InvariantCulture, out var r)
                ? l.CompareTo(r)
                : string.CompareOrdinal(left, right);
    }
}
