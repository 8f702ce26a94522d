using System.Globalization;
using Evenkeel.Spc;

namespace Evenkeel.Benchmarks.Spc;

/// <summary>Prints the rows of the library's table of false-signal rates. Slow, so only by name; --json makes no difference.</summary>
public sealed class FalseSignalTable : IBenchmark
{
    private const int Series = 100_000;
    private static readonly int[] Lengths = [6, 8, 10, 12, 15, 18, 20, 24, 30, 36, 48, 60, 80, 100, 120];

    public string Name => "false-signals";
    public bool IsUsual => false;

    public void Run(TextWriter output, bool json)
    {
        foreach (var profile in RuleProfile.All)
        foreach (var kind in new[] { ChartKind.Run, ChartKind.Xmr })
        {
            var cells = Lengths.Select(length =>
                Cell(FalseSignals.Simulate(new(kind) { Rules = profile }, length, Series))
            );
            output.WriteLine(
                $"        \"{profile.Name} {(kind == ChartKind.Run ? "run" : "xmr")}: {string.Join(' ', cells)}\","
            );
        }
    }

    private static string Cell(FalseSignalRate rate) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Round(rate.AnyPoint * Series)}/{Math.Round(rate.LatestPoint * Series)}"
        );
}
