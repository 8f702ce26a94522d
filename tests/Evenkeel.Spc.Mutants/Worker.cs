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
    private const int Lately = 4;
    private const int MostAlone = 60_000;
    private readonly List<int> lately = [];
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
    /// <param name="active">The mutant that is active from the beginning, when the rows of the tests are found; 0: none.</param>
    public static async Task<Worker> OfAsync(string mutated, string built, int active)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            new[] { mutated, built }
                .Select(folder => Path.Combine(folder, $"{name.Name}.dll"))
                .Where(File.Exists)
                .Select(context.LoadFromAssemblyPath)
                .FirstOrDefault();
        var library = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(mutated, "Evenkeel.Spc.dll"));
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(built, "Evenkeel.Spc.Tests.dll"));
        var switches = library.GetType(ActiveMutant.Type)!;
        switches.GetField("Active")!.SetValue(null, active);
        if (active > 0)
            new Thread(EndOneThatHangs) { IsBackground = true }.Start();
        switches.GetField("IsRecording")!.SetValue(null, true);
        var before = Path.Combine(mutated, Before.Tests);
        var known = File.Exists(before) ? (await File.ReadAllLinesAsync(before)).ToHashSet() : [];
        var tests = await TestMethods.OfAsync(assembly, LeftOut);
        return new([.. tests.Where(test => !known.Contains(test.Name))], switches);
    }

    /// <summary>
    /// With no mutant active, which test reaches which mutants, all tests twice: "test INDEX NAME MICROSECONDS MUTANT …", or "red NAME WHY"; before
    /// that "found MUTANT …", what was reached when the rows of the tests were found.
    /// </summary>
    public void Cover()
    {
        Say($"found\t{Reached()}");
        foreach (var i in Enumerable.Range(0, tests.Count).Concat(Enumerable.Range(0, tests.Count)))
        {
            var watch = Stopwatch.StartNew();
            var why = tests[i].Run();
            var taken = (int)watch.Elapsed.TotalMicroseconds;
            var ids = Reached();
            Say(
                why is null
                    ? $"test\t{Text(i)}\t{tests[i].Name}\t{Text(taken)}\t{ids}"
                    : $"red\t{tests[i].Name}\t{why.ReplaceLineEndings(" ")}"
            );
        }
    }

    /// <summary>Since it was asked last.</summary>
    private string Reached()
    {
        var ids = string.Join(' ', reached.Index().Where(at => at.Item).Select(at => Text(at.Index)));
        Array.Clear(reached);
        return ids;
    }

    /// <param name="tasks">Lines of "MUTANT TEST:LIMIT TEST:LIMIT …", the tests in the order in which they are tried, with their limits in milliseconds.</param>
    public void Try(IEnumerable<string> tasks, bool alone)
    {
        isRecording.SetValue(null, false);
        new Thread(() => Watch()) { IsBackground = true }.Start();
        var isFirst = true;
        foreach (var task in tasks)
        {
            var numbers = task.Split(' ', ':')
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
                .ToArray();
            Say($"try\t{Text(numbers[0])}");
            var (killer, why) = Killer(numbers[0], numbers[1..]);
            // A test that fails with no mutant active as well was broken by what a mutant left behind: an earlier one, unless this is the first.
            var isSpoilt = !alone && killer is not null && tests[killer.Value].Run() is not null;
            if (!isSpoilt || isFirst)
                Say(
                    killer is null
                        ? $"survived\t{Text(numbers[0])}"
                        : $"killed\t{Text(numbers[0])}\t{tests[killer.Value].Name}\t{why}"
                );
            isFirst = false;
            if (!isSpoilt)
                continue;
            Say("spoilt");
            return;
        }
    }

    /// <summary>The tests that noticed the changes before it come first: they stand close by.</summary>
    private (int? Test, string Why) Killer(int mutant, int[] order)
    {
        active.SetValue(null, mutant);
        try
        {
            foreach (var test in order.Chunk(2).OrderBy(test => (uint)lately.IndexOf(test[0])))
            {
                if (test[0] >= tests.Count)
                    return (0, "there are fewer tests");
                Interlocked.Exchange(ref deadline, Spent() + test[1]);
                if (tests[test[0]].Run() is not { } why)
                    continue;
                lately.Remove(test[0]);
                lately.Insert(0, test[0]);
                if (lately.Count > Lately)
                    lately.RemoveAt(Lately);
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

    /// <summary>A mutant that is active from the beginning may hang before the first test.</summary>
    private static void EndOneThatHangs()
    {
        while (Spent() < MostAlone)
            Thread.Sleep(500);
        Console.Out.WriteLine("late");
        Environment.Exit(3);
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
