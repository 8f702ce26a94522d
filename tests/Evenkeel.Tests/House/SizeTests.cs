namespace Evenkeel.Tests.House;

/// <summary>Small files: a newcomer reads one at a sitting. What is exempt, and why, stands in docs/size-exempt.txt.</summary>
public sealed class SizeTests
{
    [Fact]
    public void No_file_is_longer_than_its_kind_may_be() =>
        Assert.Empty(
            TooLong(
                [
                    .. Lengths("src", "*.cs"),
                    .. Lengths("src", "*.razor"),
                    .. Lengths("tests", "*.cs"),
                    .. Lengths("bench", "*.cs"),
                ],
                Exempt()
            )
        );

    [Fact]
    public void A_long_file_is_named() =>
        Assert.Equal(
            ["src/Long.cs: 301 lines, at most 300", "src/Page.razor: 151 lines, at most 150"],
            TooLong(
                [("src/Long.cs", 301), ("src/Page.razor", 151), ("src/Table.cs", 900), ("tests/T.cs", 400)],
                ["src/Table.cs"]
            )
        );

    [Fact]
    public void What_is_exempt_is_there() =>
        Assert.All(Exempt(), path => Assert.True(File.Exists(Path.Combine(Sources.Root, path)), path));

    private static IEnumerable<string> TooLong(
        IEnumerable<(string Path, int Lines)> files,
        IReadOnlyCollection<string> exempt
    ) =>
        files
            .Where(file => file.Lines > Most(file.Path) && !exempt.Contains(file.Path))
            .Select(file => $"{file.Path}: {file.Lines} lines, at most {Most(file.Path)}");

    private static int Most(string path) =>
        path.EndsWith(".razor", StringComparison.Ordinal) ? 150
        : path.StartsWith("src/", StringComparison.Ordinal) ? 300
        : 400;

    private static IEnumerable<(string, int)> Lengths(string folder, string pattern) =>
        Sources.Files(folder, pattern).Select(path => (path, File.ReadLines(Path.Combine(Sources.Root, path)).Count()));

    private static List<string> Exempt() =>
        [
            .. Sources
                .Read("docs/size-exempt.txt")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split(' ')[0]),
        ];
}
