using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace Evenkeel.Benchmarks.Spc;

/// <summary>
/// 'evenkeel spc screen' of a file of 3.6 million rows against Sylvan.Data.Csv reading the same columns of the same file typed, each a program of its
/// own, started afresh; and the memory of 10 million rows, standing together and not.
/// </summary>
public sealed class ScreenBenchmark : IBenchmark
{
    private const int Points = 36;
    private const int Rounds = 5;

    public string Name => "spc-screen";
    public bool IsUsual => false;

    /// <summary>In the program that only reads: the file.</summary>
    private const string ReadVariable = "EVENKEEL_BENCH_READ";

    public void Run(TextWriter output, bool json)
    {
        if (Environment.GetEnvironmentVariable(ReadVariable) is { } only)
        {
            Read(only);
            return;
        }

        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Write(folder, "3.6m.csv", 100_000, together: true);
            var (read, screened) = Stopwatches.Medians(Rounds, () => ReadAfresh(file), () => Screen(file));
            var together = Screen(Write(folder, "10m.csv", 277_778, together: true));
            var apart = Screen(Write(folder, "10m-apart.csv", 277_778, together: false));
            Tell(output, json, new(read.TotalSeconds, screened.TotalSeconds, screened / read, together, apart));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void ReadAfresh(string file)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ScreenBenchmark).Assembly.Location, "spc-screen"]);
        start.Environment[ReadVariable] = file;
        using var reader = Process.Start(start)!;
        reader.WaitForExit();
        if (reader.ExitCode != 0)
            throw new InvalidOperationException("The file could not be read.");
    }

    private static void Read(string file)
    {
        using var reader = CsvDataReader.Create(file);
        var (rows, sum) = (0, 0d);
        while (reader.Read())
        {
            rows += reader.GetString(0).Length > 0 ? 1 : 0;
            sum += reader.GetDate(1).DayNumber + reader.GetDouble(2);
        }

        if (rows != 100_000 * Points || sum <= 0)
            throw new InvalidOperationException($"{rows} rows were read.");
    }

    /// <summary>The largest memory of the program, in megabytes.</summary>
    private static double Screen(string file)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "../../Evenkeel.Cli/release/evenkeel.dll");
        string[] arguments =
        [
            program,
            "spc",
            "screen",
            file,
            "--rules",
            "mdc",
            "--improvement",
            "up",
            "--format",
            "csv",
        ];
        using var screen = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var (peak, lines) = (0L, 0);
        while (screen.StandardOutput.ReadLine() is not null)
            if (lines++ % 10_000 == 0)
                peak = Math.Max(peak, Peak(screen));
        screen.WaitForExit();
        if (screen.ExitCode != 0 || lines < 100_000)
            throw new InvalidOperationException($"The screening ended with {screen.ExitCode} and {lines} lines.");
        return peak / 1e6;
    }

    private static long Peak(Process program)
    {
        program.Refresh();
        return program.HasExited ? 0 : program.PeakWorkingSet64;
    }

    private static string Write(DirectoryInfo folder, string name, int series, bool together)
    {
        var path = Path.Combine(folder.FullName, name);
        using var file = new StreamWriter(path);
        file.WriteLine("series,x,n");
        var random = new Random(20_261_123);
        for (var row = 0; row < series * Points; row++)
        {
            var (which, point) = together ? (row / Points, row % Points) : (row % series, row / series);
            var value = 50 + which % 50 + 8 * random.NextDouble();
            file.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"measure-{which:D6},{2022 + point / 12}-{point % 12 + 1:D2}-01,{value:F2}"
                )
            );
        }

        return path;
    }

    private static void Tell(TextWriter output, bool json, Figures figures)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(figures));
            return;
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"spc screen, 3.6 million rows: {figures.ScreenSeconds:F2} s; Sylvan reads them typed in {figures.SylvanSeconds:F2} s; ratio {figures.Ratio:F2}"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"10 million rows: peak {figures.TogetherMegabytes:F0} MB where series stand together, {figures.ApartMegabytes:F0} MB where not"
            )
        );
    }

    private sealed record Figures(
        double SylvanSeconds,
        double ScreenSeconds,
        double Ratio,
        double TogetherMegabytes,
        double ApartMegabytes
    );
}
