using System.Text.Json;
using Evenkeel.Spc.ReferenceCases;

namespace Evenkeel.Spc.Tests;

/// <summary>The console that runs a folder of cases.</summary>
public sealed class ReferenceConsoleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_case_that_fails_is_an_error_and_the_others_are_run()
    {
        string[] cases =
        [
            Case("refused", "t", "anhoej", "x,n\n1,3\n2,0\n"),
            Case("unknown", "pie", "anhoej", "x,n\n1,3\n"),
            Case("unreadable", "run", "anhoej", "x,n\n1,three\n"),
            Path.Combine(_folder.FullName, "nowhere"),
            Case("good", "run", "anhoej", "x,n\n1,3\n2,5\n"),
        ];
        var output = Path.Combine(_folder.FullName, "made", "here");
        Assert.Equal(0, CommandLine.Run(["--out", output, .. cases], TextWriter.Null, TextWriter.Null));
        foreach (var id in new[] { "refused", "unknown", "unreadable", "nowhere" })
            Assert.NotEqual("", Read(output, id).GetProperty("error").GetString());
        Assert.Equal(4, Read(output, "good").GetProperty("cl")[0].GetDouble());
        Assert.Contains("Row 2", Read(output, "refused").GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact] // qicharts2 0.8.1 gives NA there
    public void A_lower_line_below_zero_is_missing_on_a_t_chart_of_qicharts2()
    {
        var output = Path.Combine(_folder.FullName, "out");
        var given = Case("t", "t", "anhoej", "x,n\n1,0.1\n2,9\n3,0.2\n4,16\n5,0.3\n6,25\n");
        CommandLine.Run(["--out", output, given], TextWriter.Null, TextWriter.Null);
        Assert.Equal(JsonValueKind.Null, Read(output, "t").GetProperty("lcl95")[0].ValueKind);
        Assert.Equal(0, Read(output, "t").GetProperty("lcl")[0].GetDouble());
    }

    [Theory]
    [InlineData]
    [InlineData("--out")]
    [InlineData("--out", "x")]
    public void A_call_that_is_not_understood_says_how(params string[] arguments) =>
        Assert.Equal(2, CommandLine.Run(arguments, TextWriter.Null, TextWriter.Null));

    private string Case(string id, string chart, string rules, string rows)
    {
        var folder = _folder.CreateSubdirectory("case-" + id).FullName;
        File.WriteAllText(Path.Combine(folder, "input.csv"), rows);
        File.WriteAllText(
            Path.Combine(folder, "case.json"),
            JsonSerializer.Serialize(
                new
                {
                    id,
                    chart,
                    rules,
                    @params = new { aggregate = "mean" },
                }
            )
        );
        return folder;
    }

    private static JsonElement Read(string output, string id) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(output, id + ".json"))).RootElement;
}
