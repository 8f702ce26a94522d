using System.Globalization;

namespace Evenkeel.Spc.Mutants;

/// <summary>What became of the mutants of a folder, in a line, and each in a file.</summary>
internal static class Report
{
    private const string Columns = "mutants.tsv";

    /// <summary>What had become of each when the file was written.</summary>
    public static Before Before(string output) =>
        new(
            File.ReadLines(Path.Combine(output, Columns))
                .Select(line => line.Split('\t'))
                .Select(one =>
                    (
                        Mutant: new Mutant(Number(one[6]), one[2], one[1], one[3], one[4], one[7] == "static"),
                        Fate: Enum.Parse<Fate>(one[0]),
                        By: one[5]
                    )
                )
                .ToDictionary(one => one.Mutant, one => (one.Fate, one.By))
        );

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>True where a test failed with no mutant active.</summary>
    public static bool Write(Folder folder, string output)
    {
        if (folder.Red.Count > 0)
        {
            Console.WriteLine($"{folder.Name}: no figure, for these tests fail with no change at all:");
            folder.Red.ForEach(Console.WriteLine);
            return true;
        }

        var all = folder.Fates.ToList();
        var unchanged = all.FindAll(one => one.Mutant.Kind == Mutant.Unchanged);
        var fates = all.FindAll(one => one.Mutant.Kind != Mutant.Unchanged);
        File.WriteAllLines(
            Path.Combine(output, Columns),
            all.Select(one =>
                $"{one.Fate}\t{one.Mutant.Place}\t{one.Mutant.Kind}\t{one.Mutant.From}\t{one.Mutant.To}\t{one.By}\t{one.Mutant.Id}\t{(one.Mutant.InStatic ? "static" : "")}"
            )
        );
        File.AppendAllLines(Path.Combine(output, Mutants.Before.Tests), folder.Tests);
        if (unchanged.Find(one => IsNoticed(one.Fate)) is { Mutant: { } noticedOne })
        {
            Console.WriteLine($"{folder.Name}: no figure, for a change that changes nothing was noticed: {noticedOne}");
            return true;
        }

        int Count(Fate fate) => fates.Count(one => one.Fate == fate);
        var noticed = fates.Count(one => IsNoticed(one.Fate));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{folder.Name}: {fates.Count} changes, {Share(noticed, fates.Count)} noticed ({Count(Fate.Killed)} by a test, {Count(Fate.TimedOut)} by time, {Count(Fate.Crashed)} by a crash), {Count(Fate.Survived)} survived, {Count(Fate.NotCovered)} reached by no test; {folder.NotCompiled} were no C#; {folder.Tests.Count} tests; {unchanged.Count} that change nothing all survived"
            )
        );
        foreach (var kind in fates.GroupBy(one => one.Mutant.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var gone = kind.Count(one => IsNoticed(one.Fate));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind.Key}: {gone} of {kind.Count()}"));
        }
        return false;
    }

    public static bool IsNoticed(Fate fate) => fate is Fate.Killed or Fate.TimedOut or Fate.Crashed;

    private static string Share(int part, int all) =>
        all == 0 ? "–" : (100d * part / all).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
