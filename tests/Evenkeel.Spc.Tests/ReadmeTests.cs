using System.Text.RegularExpressions;

namespace Evenkeel.Spc.Tests;

/// <summary>The examples of the package's README: they are compiled here, word for word, and write what it says.</summary>
public partial class ReadmeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(GoldenCases.OwnFolder, "../../.."));

    [Fact]
    public void The_examples_of_the_readme_are_the_ones_that_are_run_here()
    {
        var here = Unindented(File.ReadAllText(Path.Combine(Root, "tests/Evenkeel.Spc.Tests/ReadmeExamples.cs")));
        var examples = Example().Matches(File.ReadAllText(Path.Combine(Root, "src/Evenkeel.Spc/README.md")));
        Assert.Equal(3, examples.Count);
        foreach (var example in examples.Select(m => Unindented(m.Groups[1].Value)))
            Assert.Contains(example, here, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Unindented("var chart = Chart.Compute(calls, ChartKind.Xmr);"),
            here,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void They_write_what_the_readme_says()
    {
        var said = new[] { ReadmeExamples.First, ReadmeExamples.Second, ReadmeExamples.Third }.SelectMany(Written);
        var promised = Output().Matches(File.ReadAllText(Path.Combine(Root, "src/Evenkeel.Spc/README.md")));
        Assert.Equal(promised.SelectMany(line => Quoted().Matches(line.Value)).Select(m => m.Groups[1].Value), said);
    }

    private static string[] Written(Action<TextWriter> example)
    {
        var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        example(text);
        return text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Layout apart: neither spaces nor line ends count, nor the comma after the last of several lines.</summary>
    private static string Unindented(string code) =>
        Spaces().Replace(code, "").Replace(",]", "]", StringComparison.Ordinal);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^It writes .*$", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
