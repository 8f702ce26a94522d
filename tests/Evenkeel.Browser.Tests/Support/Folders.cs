namespace Evenkeel.Browser.Tests.Support;

/// <summary>Where the build put things, seen from this test program.</summary>
internal static class Folders
{
    private static readonly DirectoryInfo Here = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>artifacts/bin/PROJECT/CONFIGURATION is four below.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Here.FullName, "..", "..", "..", ".."));
    public static string WebSource => Path.Combine(Root, "src", "Evenkeel.Web");
    public static string WebProgram =>
        Path.Combine(Root, "artifacts", "bin", "Evenkeel.Web", Here.Name, "Evenkeel.Web.dll");
    public static string Examples => Path.Combine(Root, "tests", "Evenkeel.Browser.Tests", "examples");

    /// <summary>The real open data, which stands beside a checkout where there is any.</summary>
    public static string Data => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));
    public static string Images => Path.Combine(Root, "docs", "images");
}
