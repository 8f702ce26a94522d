namespace Evenkeel.Spc.Tests;

/// <summary>The code of the package's README.</summary>
internal static class ReadmeExamples
{
    public static void First(TextWriter Console)
    {
        double[] falls = [12, 14, 13, 15, 11, 13, 14, 12, 13, 16, 12, 13, 40];
        var chart = Chart.Compute(falls, ChartKind.Xmr);
        Console.WriteLine(
            $"{chart.Centre[0]:F1} ({chart.Lower3[0]:F1} to {chart.Upper3[0]:F1}); the latest point broke {chart.Broken(12)}"
        );
    }

    public static void Second(TextWriter Console)
    {
        var definition = new ChartDefinition(ChartKind.P)
        {
            Rules = RuleProfile.MakingDataCount,
            Improvement = Improvement.Up,
            Target = 95,
            Multiplier = 100,
        };
        double[] seen = [480, 455, 470, 490, 462, 475];
        double[] patients = [500, 480, 500, 505, 490, 498];
        var months = Chart.Compute(new SeriesColumns(seen) { Denominators = patients }, definition);
        Console.WriteLine($"{months.Variation}, target: {months.Assurance}");
    }

    public static void Third(TextWriter Console)
    {
        var result = new ChartResult();
        double[][] wards =
        [
            [3, 5, 4, 6, 2, 4],
            [7, 7, 8, 6, 7, 30],
        ];
        foreach (var ward in wards)
            if (Chart.TryCompute(new SeriesColumns(ward), new ChartDefinition(ChartKind.C), result, out var fault))
                Console.WriteLine($"{SeriesSummary.Of(result).LatestValue}: {result.Variation}");
            else
                Console.WriteLine(fault.Message);
    }
}
