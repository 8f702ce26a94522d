namespace Evenkeel.Benchmarks.Spc;

/// <summary>Made-up monthly series: normal noise, now and then a shift, a trend or an outlier; always the same.</summary>
public sealed class MonthlySeries
{
    public const int Points = 36;

    public MonthlySeries(int count)
    {
        Values = new double[count * Points];
        var random = new Random(20_261_123);
        for (var series = 0; series < count; series++)
            Fill(Values.AsSpan(series * Points, Points), random);
    }

    public double[] Values { get; }

    public ReadOnlySpan<double> this[int series] => Values.AsSpan(series * Points, Points);

    private static void Fill(Span<double> values, Random random)
    {
        var (level, spread, story) = (50 + 100 * random.NextDouble(), 1 + 9 * random.NextDouble(), random.Next(8));
        for (var i = 0; i < values.Length; i++)
        {
            var noise = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var told = story switch
            {
                0 when i >= 20 => 2,
                1 => 0.1 * i,
                2 when i == 30 => 6,
                _ => 0d,
            };
            values[i] = level + spread * (noise + told);
        }
    }
}
