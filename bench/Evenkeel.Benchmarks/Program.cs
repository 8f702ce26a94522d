using Evenkeel.Benchmarks;
using Evenkeel.Benchmarks.Board;
using Evenkeel.Benchmarks.Import;
using Evenkeel.Benchmarks.Pages;
using Evenkeel.Benchmarks.Projects;
using Evenkeel.Benchmarks.Record;
using Evenkeel.Benchmarks.Scopes;
using Evenkeel.Benchmarks.Spc;
using Evenkeel.Benchmarks.Themes;
using Evenkeel.Benchmarks.Wall;

IBenchmark[] benchmarks =
[
    new SpcBenchmark(),
    new FalseSignalTable(),
    new ScreenBenchmark(),
    new ImportBenchmark(),
    new PagesBenchmark(),
    new BoardBenchmark(),
    new WaitingBenchmark(),
    new ScopeBenchmark(),
    new RecordBenchmark(),
    new WallBenchmark(),
    new ThemesBenchmark(),
    new ProjectsBenchmark(),
];

var json = args.Contains("--json");
var names = args.Where(arg => !arg.StartsWith('-')).ToList();
var chosen = benchmarks.Where(b => names.Count == 0 ? b.IsUsual : names.Contains(b.Name)).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine("Unknown benchmark. There are: " + string.Join(", ", benchmarks.Select(b => b.Name)));
    return 2;
}
foreach (var benchmark in chosen)
    benchmark.Run(Console.Out, json);
return 0;
