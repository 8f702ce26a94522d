namespace Evenkeel.Tests.House;

/// <summary>The project's own files, found from where the tests were built.</summary>
internal static class Sources
{
    public static readonly string Root = FindRoot();

    /// <summary>Paths from the root, without what is generated.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path =>
                !path.Contains("/obj/") && !path.Contains("/Migrations/") && !path.Contains("/node_modules/")
            )
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>
    /// The text that a reviewed file must hold. With EVENKEEL_WRITE_REVIEWED=1 it is written instead, for somebody to read in the change.
    /// </summary>
    public static void IsReviewed(string path, string text)
    {
        var full = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("EVENKEEL_WRITE_REVIEWED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        Assert.True(
            File.Exists(full),
            $"{path} is missing. Run the tests with EVENKEEL_WRITE_REVIEWED=1 and read what it says."
        );
        Assert.Equal(File.ReadAllText(full).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Evenkeel.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the project.");
    }
}
