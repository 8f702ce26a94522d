namespace Evenkeel.Spc;

/// <summary>One bar of a Pareto chart.</summary>
/// <param name="Category">Its name.</param>
/// <param name="Count">Its count.</param>
/// <param name="CumulativeCount">With all before it.</param>
/// <param name="Share">Its share of all, 0 to 1.</param>
/// <param name="CumulativeShare">With all before it.</param>
public readonly record struct ParetoBar(
    string Category,
    double Count,
    double CumulativeCount,
    double Share,
    double CumulativeShare
);

/// <summary>Pareto chart: categories by falling count, with their running share (Juran 1951). Golden case 054.</summary>
public static class Pareto
{
    /// <summary>Computes the bars. Equal counts keep the order they came in; rows of one category are added; missing counts are left out.</summary>
    /// <exception cref="SpcDataException">A count is below zero or infinite, or their sum too large a number.</exception>
    /// <exception cref="ArgumentException">The columns differ in length, or a category is null.</exception>
    public static IReadOnlyList<ParetoBar> Compute(IReadOnlyList<string> categories, ReadOnlySpan<double> counts)
    {
        ArgumentNullException.ThrowIfNull(categories);
        if (categories.Count != counts.Length)
            throw new ArgumentException("One count a category.", nameof(counts));
        Refusals.Of(DataFaultKind.NotFinite, counts, double.IsInfinity);
        Refusals.Of(DataFaultKind.NegativeCount, counts, count => count < 0);
        var totals = new Dictionary<string, double>();
        for (var i = 0; i < counts.Length; i++)
            if (!double.IsNaN(counts[i]))
                totals[categories[i]] = totals.GetValueOrDefault(categories[i]) + counts[i];
        if (double.IsInfinity(totals.Values.Sum()))
            Refusals.Of(DataFaultKind.NotFinite, counts, count => count > 0);
        var (all, sum, share) = (totals.Values.Sum(), 0d, 0d);
        return [.. totals.OrderByDescending(t => t.Value).Select(Bar)];

        ParetoBar Bar(KeyValuePair<string, double> total)
        {
            var own = all > 0 ? total.Value / all : 0;
            return new(total.Key, total.Value, sum += total.Value, own, share = Math.Min(1, share + own));
        }
    }
}
