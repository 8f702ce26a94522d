namespace Evenkeel.Spc.Mutants;

/// <summary>All mutants of one folder of the library, tried.</summary>
internal sealed class Folder(string name, MutatedLibrary library, Workers workers)
{
    /// <summary>So few tests that what they reach may be worked out once a process, and by others' chance first in theirs.</summary>
    private const int Few = 3;
    private readonly Dictionary<int, (Fate Fate, string By)> fates = [];

    public string Name => name;

    public IEnumerable<(Mutant Mutant, Fate Fate, string By)> Fates =>
        library.Mutants.Select(mutant => (mutant, fates[mutant.Id].Fate, fates[mutant.Id].By));

    public int NotCompiled => library.NotCompiled;

    /// <summary>Tests that fail with no mutant active; nothing is tried then.</summary>
    public List<string> Red { get; } = [];

    public int Tests { get; private set; }

    public void Try()
    {
        var tests = workers.Cover(Red).OrderBy(test => test.Milliseconds).ToList();
        Tests = tests.Count;
        if (Red.Count > 0)
            return;
        var covering = library.Mutants.ToDictionary(
            mutant => mutant.Id,
            mutant => tests.Where(test => test.Mutants.Contains(mutant.Id)).ToList()
        );
        var covered = library.Mutants.Where(mutant => covering[mutant.Id].Count > 0).ToList();
        foreach (var mutant in library.Mutants.Except(covered))
            fates[mutant.Id] = (Fate.NotCovered, "");
        workers.Try(
            [.. covered.Where(m => !m.InStatic).Select(m => (m.Id, covering[m.Id].AsEnumerable()))],
            false,
            Hear
        );
        // What is worked out once a process may have been worked out by another's test: again, in a process of its own and with all tests.
        var again = covered.Where(m =>
            m.InStatic || (fates[m.Id].Fate == Fate.Survived && covering[m.Id].Count <= Few)
        );
        workers.Try([.. again.Select(m => (m.Id, tests.AsEnumerable()))], true, Hear);
    }

    private void Hear(int mutant, Fate fate, string by) => fates[mutant] = (fate, by);
}
