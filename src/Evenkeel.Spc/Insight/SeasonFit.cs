namespace Evenkeel.Spc;

/// <summary>The least-squares fit of one constant a season and one slope.</summary>
internal sealed record SeasonFit(double[] Seasons, double Slope, double MiddleTime)
{
    /// <summary>What season and trend add at a point to the level of the whole series.</summary>
    public double EffectAt(int point) => Seasons[point % Seasons.Length] + Slope * (point - MiddleTime);

    /// <summary>Null when some season has fewer than two values.</summary>
    public static SeasonFit? Of(double[] values, int length, bool trend)
    {
        var present = Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i])).ToArray();
        var seasons = present.GroupBy(i => i % length).OrderBy(points => points.Key).Select(p => p.ToArray()).ToArray();
        if (seasons.Length < length || seasons.Any(points => points.Length < 2))
            return null;
        double[] times = [.. seasons.Select(points => points.Average())];
        double[] means = [.. seasons.Select(points => points.Average(i => values[i]))];
        var slope = trend ? WithinSeasons(values, present, length, times, means) : 0;
        var (middle, level) = (present.Average(), present.Average(i => values[i]));
        return new([.. means.Select((mean, s) => mean - level - slope * (times[s] - middle))], slope, middle);
    }

    /// <summary>Centring time and value within each season leaves a regression through the origin.</summary>
    private static double WithinSeasons(double[] values, int[] present, int length, double[] times, double[] means)
    {
        var (products, squares) = (0d, 0d);
        foreach (var i in present)
        {
            var (t, y) = (i - times[i % length], values[i] - means[i % length]);
            (products, squares) = (products + t * y, squares + t * t);
        }
        return products / squares;
    }
}
