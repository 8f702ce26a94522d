using System.Text.Json;
using Evenkeel.Tests.Measurement.ImportReadings;

namespace Evenkeel.Tests.Cli;

/// <summary>evenkeel import check: what a script reads of it, whatever happens.</summary>
public sealed class ImportCheckTests
{
    private const string Falls = """{ "name": "Falls", "type": "count", "numerator": "falls", "period": "month" }""";
    private const string Deaths =
        """{ "name": "Deaths", "type": "predicted risk", "numerator": "deaths", "denominator": "operations", "period": "event" }""";
    private const string Good = "Ward,Month,Falls\nA,2024-01,1\nAb,2024-02,x1\n";

    [Theory]
    [InlineData(Good, Falls, 0, "partial")]
    [InlineData("", Falls, 1, "reject")]
    [InlineData("CHI,Month,Falls\n1,2024-01,1\n", Falls, 1, "reject")]
    [InlineData("Report\n\nWard,Month,Falls\nA,2024-01,1\n", Falls, 0, "needs_confirmation")]
    [InlineData("Ward,Date,Outcome,Risk\nA,2024-01-01,no,3.2%\nA,2024-01-01,1,12%\n", Deaths, 0, "accept")]
    [InlineData("Ward,Date,Outcome,Risk\nA,2024-01-01,no,0.032\nA,2024-01-02,?,0.1\n", Deaths, 0, "partial")]
    [InlineData("Ward,Date,Outcome,Risk\nA,2024-01-01,no,0.8\nA,2024-01-02,no,2.5\n", Deaths, 1, "reject")]
    [InlineData(Good, "{", 2, null)]
    [InlineData(Good, "{}", 2, null)]
    [InlineData(Good, null, 2, null)]
    [InlineData(null, Falls, 2, null)]
    public async Task The_report_is_JSON_alone_and_the_exit_code_says_how_it_ended(
        string? file,
        string? measure,
        int code,
        string? decision
    )
    {
        var folder = Directory.CreateTempSubdirectory("evenkeel-check-").FullName;
        var (path, about) = (Path.Combine(folder, "falls.csv"), Path.Combine(folder, "measure.json"));
        await WriteAsync(path, file);
        await WriteAsync(about, measure);
        var said = await CommandLine.RunAsync(null, "import", "check", path, "--measure", about, "--json");
        Directory.Delete(folder, recursive: true);
        Assert.Equal(code, said.Code);
        using var json = JsonDocument.Parse(said.Output);
        if (decision is null)
        {
            Assert.Equal(said.Errors.Trim(), json.RootElement.GetProperty("error").GetString());
            return;
        }

        Assert.Empty(said.Errors);
        Assert.Equal(decision, json.RootElement.GetProperty("file_level").GetProperty("decision").GetString());
    }

    [Fact]
    public async Task Units_are_given_as_a_list()
    {
        var folder = HardInputs.Folder("more_inputs");
        var temporary = Directory.CreateTempSubdirectory("evenkeel-check-").FullName;
        var (about, units) = (Path.Combine(temporary, "measure.json"), Path.Combine(temporary, "units.csv"));
        await WriteAsync(about, Falls);
        await WriteAsync(units, "name\nWard 1\nWard 3\n");
        var said = await CommandLine.RunAsync(
            null,
            "import",
            "check",
            Path.Combine(folder, "18_sep_line.csv"),
            "--measure",
            about,
            "--units",
            units,
            "--json"
        );
        Directory.Delete(temporary, recursive: true);
        using var json = JsonDocument.Parse(said.Output);
        var unknown = json.RootElement.GetProperty("rows").EnumerateArray().Last();
        Assert.Equal("organisation_unknown", unknown.GetProperty("code").GetString());
        Assert.False(unknown.TryGetProperty("suggestion", out _));
    }

    private static Task WriteAsync(string path, string? text) =>
        text is null ? Task.CompletedTask : File.WriteAllTextAsync(path, text);
}
