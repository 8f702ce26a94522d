using System.Diagnostics;
using System.Globalization;

namespace Evenkeel.Benchmarks.Worlds;

/// <summary>A whole program, timed from its start to its end.</summary>
internal sealed record ProgramRun(TimeSpan Time, double PeakMegabytes, string Output);

internal static class Programs
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Where the built programs are: artifacts/bin.</summary>
    public static string Bin => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));

    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static ProgramRun Run(string name, IReadOnlyList<string> arguments, string? database = null)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (database is not null)
        {
            start.Environment["EVENKEEL_DATABASE"] = database;
        }
        var from = Stopwatch.GetTimestamp();
        using var program = Process.Start(start)!;
        var (output, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        var peak = 0.0;
        while (!program.WaitForExit(BetweenLooks))
        {
            peak = Math.Max(peak, PeakMegabytes(program.Id));
        }
        var time = Stopwatch.GetElapsedTime(from);
        if (program.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{name} ended with {program.ExitCode}: {errors.Result}{output.Result}"
            );
        }
        return new ProgramRun(time, peak, output.Result.Trim());
    }

    /// <summary>The command line as <c>./dev evenkeel</c> runs it.</summary>
    public static ProgramRun Evenkeel(string database, params string[] arguments) =>
        Run("dotnet", [Path.Combine(Cli, "evenkeel.dll"), .. arguments], database);

    private static string Cli =>
        Environment.GetEnvironmentVariable("EVENKEEL_BENCH_CLI") ?? Path.Combine(Bin, "Evenkeel.Cli", "release");

    /// <summary>The kernel's own high-water mark; 0 when the program has gone.</summary>
    public static double PeakMegabytes(int process)
    {
        var status = $"/proc/{process}/status";
        if (!File.Exists(status))
        {
            return 0;
        }
        var line = Array.Find(ReadLines(status), l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line.Split(' ')[^2], CultureInfo.InvariantCulture) / 1024;
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
