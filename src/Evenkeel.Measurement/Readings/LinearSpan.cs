namespace Evenkeel.Measurement.Readings;

/// <summary>All that sums of some unknowns tell together: which other sums of them can be worked out. By Gaussian elimination.</summary>
internal sealed class LinearSpan
{
    private const double Nothing = 1e-9;
    private readonly int unknowns;
    private readonly List<(int Pivot, double[] Row)> rows = [];

    /// <param name="sums">Each the places of the unknowns in it.</param>
    public LinearSpan(int unknowns, IEnumerable<int[]> sums)
    {
        this.unknowns = unknowns;
        foreach (var sum in sums)
        {
            var rest = Reduce(sum);
            var pivot = Array.FindIndex(rest, value => Math.Abs(value) > Nothing);
            if (pivot >= 0)
            {
                rows.Add((pivot, Scale(rest, pivot)));
            }
        }
    }

    public bool Contains(int[] sum) => Array.TrueForAll(Reduce(sum), value => Math.Abs(value) <= Nothing);

    private double[] Reduce(int[] sum)
    {
        var rest = new double[unknowns];
        foreach (var place in sum)
        {
            rest[place] = 1;
        }

        foreach (var (pivot, row) in rows)
        {
            var share = rest[pivot];
            for (var i = 0; share != 0 && i < unknowns; i++)
            {
                rest[i] -= share * row[i];
            }
        }

        return rest;
    }

    private static double[] Scale(double[] row, int pivot) => [.. row.Select(value => value / row[pivot])];
}
