using System.Globalization;
using System.Text.Json;
using Evenkeel.Spc;

namespace Evenkeel.Benchmarks.Spc;

/// <summary>
/// XmR with the Making Data Count rules, Anhøj's runs and both icons on monthly series of 36 points: the public API, as the application calls
/// it, against <see cref="PlainLoop"/> in the same run.
/// </summary>
public sealed class SpcBenchmark : IBenchmark
{
    private static readonly ChartDefinition Definition = new(ChartKind.Xmr)
    {
        Rules = RuleProfile.MakingDataCount,
        Improvement = Evenkeel.Spc.Improvement.Up,
        Target = 100,
    };

    public string Name => "spc";
    public bool IsUsual => true;

    public void Run(TextWriter output, bool json)
    {
        var rows = new List<Row>();
        foreach (var count in new[] { 1, 1_000, 100_000, 1_000_000 })
        foreach (var cores in new[] { 1, Environment.ProcessorCount }.Distinct())
            if (count > 1 || cores == 1)
                rows.Add(Measure(count, cores));
        if (json)
            output.WriteLine(JsonSerializer.Serialize(rows));
        else
            Print(output, rows);
    }

    private static Row Measure(int count, int cores)
    {
        var series = new MonthlySeries(count);
        var repeat = Math.Max(1, 100_000 / count);
        var agreed = Check(series, Math.Min(count, 10_000));
        var (plain, library) = Stopwatches.Medians(
            7,
            () => Spread(count, cores, repeat, () => new PlainLoop(), (loop, i) => loop.Compute(series[i], 100, true)),
            () =>
                Spread(
                    count,
                    cores,
                    repeat,
                    () => new ChartResult(),
                    (result, i) => Chart.Compute(new SeriesColumns(series[i]), Definition, result)
                )
        );
        var each = 1e6 / (count * (double)repeat);
        return new(
            count,
            cores,
            plain.TotalSeconds * each,
            library.TotalSeconds * each,
            library / plain,
            Allocated(series, count),
            agreed
        );
    }

    private static void Spread<T>(int count, int cores, int repeat, Func<T> make, Action<T, int> work)
    {
        if (cores == 1)
        {
            var own = make();
            for (var round = 0; round < repeat; round++)
            for (var i = 0; i < count; i++)
                work(own, i);
            return;
        }
        Parallel.For(
            0,
            cores,
            new ParallelOptions { MaxDegreeOfParallelism = cores },
            core =>
            {
                var own = make();
                for (var round = 0; round < repeat; round++)
                for (var i = (int)((long)count * core / cores); i < (long)count * (core + 1) / cores; i++)
                    work(own, i);
            }
        );
    }

    /// <summary>Bytes allocated a series once the result has seen one.</summary>
    private static double Allocated(MonthlySeries series, int count)
    {
        var result = new ChartResult();
        Chart.Compute(new SeriesColumns(series[0]), Definition, result);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
            Chart.Compute(new SeriesColumns(series[i]), Definition, result);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)count;
    }

    /// <summary>Both must say the same, or the comparison means nothing.</summary>
    private static bool Check(MonthlySeries series, int count)
    {
        var (loop, result) = (new PlainLoop(), new ChartResult());
        for (var i = 0; i < count; i++)
        {
            loop.Compute(series[i], 100, true);
            Chart.Compute(new SeriesColumns(series[i]), Definition, result);
            var flagged = 0;
            foreach (var mark in result.Marks)
                flagged += mark != PointMark.CommonCause ? 1 : 0;
            var variation = result.Variation switch
            {
                VariationIcon.CommonCause => 0,
                VariationIcon.ImprovementHigh => 1,
                _ => 2,
            };
            if (
                flagged != loop.Flagged
                || variation != loop.Variation
                || (int)result.Assurance != loop.Assurance
                || result.Phases[0].Runs.Signal != loop.RunsSignal
            )
                throw new InvalidOperationException($"Series {i}: the plain loop and the library disagree.");
        }
        return true;
    }

    private static void Print(TextWriter output, List<Row> rows)
    {
        output.WriteLine(
            "series of 36 points: XmR, Making Data Count rules, Anhøj runs, icons; microseconds a series, median of 7"
        );
        output.WriteLine($"{"series", 10} {"cores", 5} {"plain loop", 11} {"library", 9} {"ratio", 6} {"bytes", 6}");
        foreach (var row in rows)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Series, 10:N0} {row.Cores, 5} {row.PlainMicroseconds, 11:F3} {row.LibraryMicroseconds, 9:F3} {row.Ratio, 6:F2} {row.BytesASeries, 6:F1}"
                )
            );
    }

    private sealed record Row(
        int Series,
        int Cores,
        double PlainMicroseconds,
        double LibraryMicroseconds,
        double Ratio,
        double BytesASeries,
        bool Agreed
    );
}
