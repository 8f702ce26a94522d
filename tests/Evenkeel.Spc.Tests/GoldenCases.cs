using System.Text.Json;

namespace Evenkeel.Spc.Tests;

/// <summary>
/// The cases made by running published tools. Those of synthetic data are in this project; the others are read where they lie beside the
/// project, and are skipped where they do not.
/// </summary>
public static class GoldenCases
{
    public const string Beside = "../shared/spc/golden";

    public static string? BesideFolder { get; } = Find(Beside);
    public static string OwnFolder { get; } = Find("tests/Evenkeel.Spc.Tests/cases")!;

    /// <summary>The folders of all cases that are here, each once.</summary>
    public static IEnumerable<string> Folders() =>
        new[] { BesideFolder, OwnFolder }
            .OfType<string>()
            .SelectMany(folder => Directory.EnumerateDirectories(folder))
            .Where(folder => File.Exists(Path.Combine(folder, "case.json")))
            .DistinctBy(Path.GetFileName)
            .Order(StringComparer.Ordinal);

    public static JsonElement Read(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "case.json")));
        return json.RootElement.Clone();
    }

    private static string? Find(string path)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, path)))
                return Path.GetFullPath(Path.Combine(at.FullName, path));
        return null;
    }
}
