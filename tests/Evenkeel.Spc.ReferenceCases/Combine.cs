namespace Evenkeel.Spc.ReferenceCases;

/// <summary>Several values of one x as one; missing values are left out, none = missing.</summary>
internal static class Combine
{
    public static double Sum(IReadOnlyList<double> values) =>
        Present(values) is { Count: > 0 } present ? present.Sum() : double.NaN;

    public static double Mean(IReadOnlyList<double> values) =>
        Present(values) is { Count: > 0 } present ? present.Average() : double.NaN;

    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = Present(values).Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static List<double> Present(IReadOnlyList<double> values) =>
        [.. values.Where(value => !double.IsNaN(value))];
}
