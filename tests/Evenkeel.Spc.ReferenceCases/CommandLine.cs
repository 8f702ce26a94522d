using System.Text.Json;

namespace Evenkeel.Spc.ReferenceCases;

/// <summary>--out OUTDIR DIR…: one result file a case; a case that fails does not stop the others.</summary>
public static class CommandLine
{
    private const string Usage = "usage: Evenkeel.Spc.ReferenceCases --out OUTDIR DIR…";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var at = Array.IndexOf(args, "--out");
        if (at < 0 || at + 1 >= args.Length || args.Length < 3)
        {
            errors.WriteLine(Usage);
            return 2;
        }
        var folder = args[at + 1];
        Directory.CreateDirectory(folder);
        var cases = args.Where((_, i) => i != at && i != at + 1).SelectMany(Cases).ToList();
        foreach (var directory in cases)
            RunCase(directory, folder, errors);
        output.WriteLine($"{cases.Count} cases, results in {folder}");
        return 0;
    }

    /// <summary>A folder of a case, or a folder of such folders.</summary>
    private static IEnumerable<string> Cases(string directory) =>
        File.Exists(Path.Combine(directory, "case.json")) || !Directory.Exists(directory)
            ? [directory]
            : Directory
                .EnumerateDirectories(directory)
                .Where(d => File.Exists(Path.Combine(d, "case.json")))
                .Order(StringComparer.Ordinal);

    private static void RunCase(string directory, string folder, TextWriter errors)
    {
        var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(directory));
        try
        {
            id = CaseFile.IdOf(directory);
            var answer = Runner.Run(CaseFile.Read(directory));
            File.WriteAllText(Path.Combine(folder, id + ".json"), answer.ToJsonString(Indented));
        }
        // The edge of the program: whatever befalls one case is told, and the next one is run.
        catch (Exception fault)
        {
            errors.WriteLine($"{id}: {fault.Message}");
            var told = new System.Text.Json.Nodes.JsonObject { ["error"] = fault.Message };
            File.WriteAllText(Path.Combine(folder, id + ".json"), told.ToJsonString(Indented));
        }
    }
}
