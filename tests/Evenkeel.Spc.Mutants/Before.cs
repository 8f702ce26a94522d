namespace Evenkeel.Spc.Mutants;

/// <summary>What an earlier run of a folder found: what was noticed is not tried again, and its tests are not run again. More tests notice no less.</summary>
internal sealed class Before(IReadOnlyDictionary<Mutant, (Fate Fate, string By)> fates)
{
    /// <summary>The file with the names of the tests that were run, one a line, in the folder of the mutated library.</summary>
    public const string Tests = "tests.txt";

    public static Before Nothing(string output)
    {
        File.Delete(Path.Combine(output, Tests));
        return new(new Dictionary<Mutant, (Fate Fate, string By)>());
    }

    public (Fate Fate, string By) Of(Mutant mutant) => fates.GetValueOrDefault(mutant, (Fate.NotCovered, ""));

    public bool IsOpen(Mutant mutant) => !Report.IsNoticed(Of(mutant).Fate);

    /// <summary>Whether the library with the mutants is that of these sources still.</summary>
    public bool IsOf(string library, string sources) =>
        fates.Count > 0
        && Directory
            .EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .All(file => File.GetLastWriteTimeUtc(file) < File.GetLastWriteTimeUtc(library));

    /// <summary>The mutants of the library as it was compiled; what is missing from their numbers was no C#.</summary>
    public MutatedLibrary Made() =>
        new()
        {
            Mutants = [.. fates.Keys.OrderBy(mutant => mutant.Id)],
            NotCompiled = fates.Keys.Max(mutant => mutant.Id) - fates.Count,
        };
}
