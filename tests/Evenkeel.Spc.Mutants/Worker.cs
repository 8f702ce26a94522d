using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace Evenkeel.Spc.Mutants;

/// <summary>
/// The process in which mutants live. It says each thing in a line of its output: what it is about to try, and how that went. One that runs
/// for too long ends the process, and whoever started it goes on with a new one.
/// </summary>
internal sealed class Worker
{
    private static readonly HashSet<string> LeftOut = ["SimulationTests", "ReferenceConsoleTests", "PublicApiTests"];
    private readonly TextWriter says = Console.Out;
    private readonly List<Test> tests;
    private readonly FieldInfo active;
    private readonly FieldInfo isRecording;
    private readonly bool[] reached;
    private long deadline = long.MaxValue;

    private Worker(List<Test> tests, Type switches)
    {
        this.tests = tests;
        (active, isRecording) = (switches.GetField("Active")!, switches.GetField("IsRecording")!);
        reached = (bool[])switches.GetField("Reached")!.GetValue(null)!;
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
    }

    /// <param name="mutated">The folder of the mutated library.</param>
    /// <param name="built">The folder of the tests as they were built.</param>
    public static async Task<Worker> OfAsync(string mutated, string built, bool all)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            new[] { mutated, built }
                .Select(folder => Path.Combine(folder, $"{name.Name}.dll"))
                .Where(File.Exists)
                .Select(context.LoadFromAssemblyPath)
                .FirstOrDefault();
        var library = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(mutated, "Evenkeel.Spc.dll"));
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(built, "Evenkeel.Spc.Tests.dll"));
        var tests = await TestMethods.OfAsync(assembly, all ? new HashSet<string>() : LeftOut);
        return new(tests, library.GetType(ActiveMutant.Type)!);
    }

    /// <summary>With no mutant active, which test reaches which mutants: "test INDEX NAME MILLISECONDS MUTANT …", or "red NAME WHY".</summary>
    public void Cover()
    {
        isRecording.SetValue(null, true);
        for (var i = 0; i < tests.Count; i++)
        {
            Array.Clear(reached);
            var watch = Stopwatch.StartNew();
            var why = tests[i].Run();
            var ids = reached.Index().Where(at => at.Item).Select(at => Text(at.Index));
            Say(
                why is null
                    ? $"test\t{Text(i)}\t{tests[i].Name}\t{Text((int)watch.ElapsedMilliseconds)}\t{string.Join(' ', ids)}"
                    : $"red\t{tests[i].Name}\t{why.ReplaceLineEndings(" ")}"
            );
        }
    }

    /// <param name="tasks">Lines of "MUTANT TEST:LIMIT TEST:LIMIT …", the tests in the order in which they are tried, with their limits in milliseconds.</param>
    public void Try(IEnumerable<string> tasks)
    {
        new Thread(() => Watch()) { IsBackground = true }.Start();
        foreach (var task in tasks)
        {
            var numbers = task.Split(' ', ':')
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
                .ToArray();
            Say($"try\t{Text(numbers[0])}");
            var (killer, why) = Killer(numbers[0], numbers[1..]);
            // A test that fails with no mutant active as well was broken by what an earlier mutant left behind.
            if (killer is not null && tests[killer.Value].Run() is not null)
            {
                Say($"spoilt\t{Text(numbers[0])}");
                return;
            }
            Say(
                killer is null
                    ? $"survived\t{Text(numbers[0])}"
                    : $"killed\t{Text(numbers[0])}\t{tests[killer.Value].Name}\t{why}"
            );
        }
    }

    private (int? Test, string Why) Killer(int mutant, int[] order)
    {
        active.SetValue(null, mutant);
        try
        {
            foreach (var test in order.Chunk(2))
            {
                Interlocked.Exchange(ref deadline, Spent() + test[1]);
                if (tests[test[0]].Run() is { } why)
                    return (test[0], why.ReplaceLineEndings(" ").Replace('\t', ' '));
            }
            return (null, "");
        }
        finally
        {
            Interlocked.Exchange(ref deadline, long.MaxValue);
            active.SetValue(null, 0);
        }
    }

    /// <summary>The processor's time counts, so that a busy machine makes no difference.</summary>
    private void Watch()
    {
        while (true)
        {
            Thread.Sleep(100);
            if (Spent() > Interlocked.Read(ref deadline))
            {
                Say("late");
                Environment.Exit(3);
            }
        }
    }

    private static long Spent() => (long)Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    private void Say(string line)
    {
        lock (says)
        {
            says.WriteLine(line);
            says.Flush();
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
