namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>
/// jsphdms/runchart's re-phasing: a median of the first eight values (one fewer than the trigger), then a new one, of the first eight useful
/// values of each sustained shift.
/// </summary>
internal static class SustainedShifts
{
    /// <summary>The median where it was made, and the same extended to the next one.</summary>
    public sealed record Lines(double[] Base, double[] Extended);

    public static Lines Medians(double[] values, int trigger)
    {
        var (drawn, extended) = (Blank(values.Length), Blank(values.Length));
        var present = Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i])).ToList();
        if (present.Count < trigger - 1)
            return new(drawn, extended);
        Draw(present[..(trigger - 1)]);
        var from = present[trigger - 2] + 1;
        while (present.Count >= 2 * trigger - 1 && First(values, from, extended[^1], trigger) is { } shift)
        {
            Draw(shift[..(trigger - 1)]);
            from = shift[trigger - 2] + 1;
        }
        return new(drawn, extended);

        void Draw(List<int> points)
        {
            var median = Combine.Median([.. points.Select(i => values[i])]);
            Array.Fill(drawn, median, points[0], points[^1] - points[0] + 1);
            Array.Fill(extended, median, points[0], values.Length - points[0]);
        }
    }

    /// <summary>The first so many useful points in a row on one side; null when there is no such run.</summary>
    private static List<int>? First(double[] values, int from, double median, int trigger)
    {
        var (run, side) = (new List<int>(), 0);
        for (var i = from; i < values.Length; i++)
        {
            var here = double.IsNaN(values[i]) ? 0 : Math.Sign(values[i] - median);
            if (here == 0)
                continue;
            if (here != side)
                run.Clear();
            side = here;
            run.Add(i);
            if (run.Count == trigger)
                return run;
        }
        return null;
    }

    private static double[] Blank(int length)
    {
        var blank = new double[length];
        Array.Fill(blank, double.NaN);
        return blank;
    }
}
