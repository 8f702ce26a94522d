using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Tests.Ui;

using Improvement = Evenkeel.Spc.Improvement;

/// <summary>Small charts to draw in tests.</summary>
internal static class Pictures
{
    public static readonly double[] Counts = [4, 6, 5, 7, 3, 5, 6, 4, 5, 6, 4, 5, 15, 5, 4, 6];

    public static ChartPicture Of(
        double[] values,
        Improvement improvement = Improvement.Down,
        string title = "Falls",
        int[]? phases = null
    )
    {
        var definition = new ChartDefinition(ChartKind.Xmr)
        {
            Rules = RuleProfile.MakingDataCount,
            Improvement = improvement,
        };
        return new ChartPicture
        {
            Title = title,
            Sentence = "Usual variation.",
            Result = Chart.Compute(new SeriesColumns(values) { PhaseStarts = phases }, definition),
            Periods =
            [
                .. Enumerable.Range(0, values.Length).Select(month => new DateOnly(2025, 8, 1).AddMonths(month)),
            ],
            FromZero = true,
        };
    }
}
