using System.Diagnostics;
using System.Globalization;

namespace Evenkeel.Spc.Mutants;

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    Killed,
    TimedOut,
    Crashed,
    Survived,
    NotCovered,
}

/// <summary>One test as it ran with no mutant active.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Name">Its class, its method and its row of data.</param>
/// <param name="First">How long it took the first time, in microseconds.</param>
/// <param name="Again">How long it took the second time.</param>
/// <param name="Mutants">What it reached the second time.</param>
/// <param name="Once">What it reached the first time only.</param>
internal sealed record Covering(
    int Index,
    string Name,
    int First,
    int Again,
    IReadOnlySet<int> Mutants,
    IReadOnlySet<int> Once
)
{
    /// <summary>For how many milliseconds it may run with a mutant active.</summary>
    public int Limit => 2_000 + (First / 100);
}

/// <summary>Starts processes, one after the other, and hears what they say.</summary>
internal sealed class Workers(string mutated, string built)
{
    public IReadOnlyCollection<Covering> Cover(List<string> red)
    {
        var covering = new Dictionary<int, Covering>();
        IReadOnlySet<int> found = new HashSet<int>();
        using var process = Start("cover", 0);
        process.StandardInput.Close();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            if (parts[0] == "red")
                red.Add(line[4..]);
            else if (parts[0] == "found")
                found = Ids(parts[1]);
            else if (parts[0] == "test")
            {
                var (index, taken, reached) = (Number(parts[1]), Number(parts[3]), Ids(parts[4]));
                covering[index] = covering.TryGetValue(index, out var first)
                    ? first with
                    {
                        Again = taken,
                        Mutants = reached,
                        Once = first.Mutants.Except(reached).ToHashSet(),
                    }
                    : new(index, parts[2], taken, taken, reached, reached);
            }
        }
        process.WaitForExit();
        // What is reached when rows are found counts as reached once, by whichever test.
        return [.. covering.Values.Select(one => one with { Once = one.Once.Union(found).ToHashSet() })];
    }

    /// <summary>In as few processes as can be, or in one each.</summary>
    public void Try(
        IReadOnlyList<(int Mutant, IEnumerable<Covering> Tests)> tasks,
        bool alone,
        Action<int, Fate, string> heard
    )
    {
        var waiting = new Queue<(int Mutant, IEnumerable<Covering> Tests)>(tasks);
        while (waiting.Count > 0)
        {
            var done = alone ? Some([waiting.Peek()], waiting.Peek().Mutant, heard) : Some([.. waiting], 0, heard);
            for (var i = 0; i < done; i++)
                waiting.Dequeue();
        }
    }

    /// <summary>How many it got done before it ended.</summary>
    private int Some(
        IReadOnlyList<(int Mutant, IEnumerable<Covering> Tests)> tasks,
        int alone,
        Action<int, Fate, string> heard
    )
    {
        using var process = Start("try", alone);
        var writing = Task.Run(() => Write(process, tasks));
        var (done, last) = (0, "");
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            last = parts[0];
            if (last is not ("killed" or "survived"))
                continue;
            heard(
                Number(parts[1]),
                last == "killed" ? Fate.Killed : Fate.Survived,
                parts.Length > 2 ? $"{parts[2]}: {parts[3]}" : ""
            );
            done++;
        }
        process.WaitForExit();
        writing.Wait();
        if (done == tasks.Count || last == "spoilt")
            return done;
        heard(tasks[done].Mutant, last == "late" ? Fate.TimedOut : Fate.Crashed, "");
        return done + 1;
    }

    private static void Write(Process process, IReadOnlyList<(int Mutant, IEnumerable<Covering> Tests)> tasks)
    {
        try
        {
            foreach (var (mutant, tests) in tasks)
                process.StandardInput.WriteLine(
                    $"{Text(mutant)} {string.Join(' ', tests.Select(test => $"{Text(test.Index)}:{Text(test.Limit)}"))}"
                );
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process has ended before it heard everything; what it did not do is given to the next one.
            return;
        }
    }

    private Process Start(string what, int active)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["EVENKEEL_FUZZ_ROUNDS"] = "100",
                ["DOTNET_GCHeapHardLimit"] = "0x60000000",
                ["DOTNET_TieredPGO"] = "0",
                ["DOTNET_DbgEnableMiniDump"] = "0",
            },
        };
        foreach (var argument in new[] { "work", what, mutated, built, Text(active) })
            start.ArgumentList.Add(argument);
        start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static HashSet<int> Ids(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
