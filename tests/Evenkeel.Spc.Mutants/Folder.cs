namespace Evenkeel.Spc.Mutants;

/// <summary>All mutants of one folder of the library, tried.</summary>
/// <param name="name">Its name.</param>
/// <param name="library">The library with the mutants in it.</param>
/// <param name="workers">Who try them.</param>
/// <param name="before">What an earlier run found.</param>
internal sealed class Folder(string name, MutatedLibrary library, Workers workers, Before before)
{
    private readonly Dictionary<int, (Fate Fate, string By)> fates = [];
    private readonly Dictionary<string, int> killers = [];

    public string Name => name;

    public IEnumerable<(Mutant Mutant, Fate Fate, string By)> Fates =>
        library.Mutants.Select(mutant => (mutant, fates[mutant.Id].Fate, fates[mutant.Id].By));

    public int NotCompiled => library.NotCompiled;

    /// <summary>Tests that fail with no mutant active; nothing is tried then.</summary>
    public List<string> Red { get; } = [];

    public IReadOnlyList<string> Tests { get; private set; } = [];

    public void Try()
    {
        var tests = workers.Cover(Red).OrderBy(test => test.Again).ToList();
        Tests = [.. tests.Select(test => test.Name)];
        if (Red.Count > 0)
            return;
        var often = tests.SelectMany(test => test.Mutants).ToHashSet();
        var once = tests.SelectMany(test => test.Once).Where(id => !often.Contains(id)).ToHashSet();
        foreach (var mutant in library.Mutants)
            fates[mutant.Id] = before.Of(mutant);
        var open = library.Mutants.Where(before.IsOpen).ToLookup(m => m.InStatic || once.Contains(m.Id));
        workers.Try(
            [
                .. open[false]
                    .Where(m => often.Contains(m.Id))
                    .Select(m => (m.Id, tests.Where(test => test.Mutants.Contains(m.Id)))),
            ],
            false,
            Hear
        );
        // What is worked out once a process, in one of its own and with all tests: those first that noticed others of its kind, or came upon it
        // when it was worked out.
        killers.Clear();
        workers.Try(
            [
                .. open[true]
                    .Where(m => once.Contains(m.Id))
                    .Select(m =>
                        (m.Id, tests.OrderByDescending(Kills).ThenBy(test => !test.Once.Contains(m.Id)).AsEnumerable())
                    ),
            ],
            true,
            Hear
        );
    }

    private int Kills(Covering test) => killers.GetValueOrDefault(test.Name);

    private void Hear(int mutant, Fate fate, string by)
    {
        fates[mutant] = (fate, by);
        var name = by.Split(": ")[0];
        killers[name] = killers.GetValueOrDefault(name) + 1;
    }
}
