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
internal sealed record Covering(int Index, string Name, int Milliseconds, IReadOnlySet<int> Mutants)
{
    /// <summary>For how long it may run with a mutant active.</summary>
    public int Limit => 2_000 + (10 * Milliseconds);
}

/// <summary>Starts processes, one after the other, and hears what they say.</summary>
internal sealed class Workers(string mutated, string built)
{
    public List<Covering> Cover(List<string> red)
    {
        var covering = new List<Covering>();
        using var process = Start("cover");
        process.StandardInput.Close();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            if (parts[0] == "red")
                red.Add(line[4..]);
            else if (parts[0] == "test")
                covering.Add(new(Number(parts[1]), parts[2], Number(parts[3]), Ids(parts[4])));
        }
        process.WaitForExit();
        return covering;
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
            var done = Some(alone ? [waiting.Peek()] : [.. waiting], heard);
            for (var i = 0; i < done; i++)
                waiting.Dequeue();
        }
    }

    /// <summary>How many it got done before it ended.</summary>
    private int Some(IReadOnlyList<(int Mutant, IEnumerable<Covering> Tests)> tasks, Action<int, Fate, string> heard)
    {
        using var process = Start("try");
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

    private Process Start(string what)
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
        foreach (var argument in new[] { "work", what, mutated, built })
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
