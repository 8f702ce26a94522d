using Evenkeel.Spc.ReferenceCases;

namespace Evenkeel.Spc.Tests;

public class GoldenTests
{
    public static TheoryData<string> Normative => Cases(normative: true);

    private static TheoryData<string> Cases(bool normative) =>
        [
            .. GoldenCases
                .Folders()
                .Where(f => GoldenCases.Read(f).GetProperty("normative").GetBoolean() == normative)
                .Select(f => Path.GetFileName(f)),
        ];

    [Theory]
    [MemberData(nameof(Normative))]
    public void A_published_tool_is_reproduced(string id)
    {
        var folder = GoldenCases.Folders().Single(f => Path.GetFileName(f) == id);
        var expected = GoldenCases.Read(folder).GetProperty("expected");
        var differences = new JsonComparison().Differences(expected, Runner.Run(CaseFile.Read(folder)));
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences.Take(5)));
    }

    [Fact]
    public void The_cases_beside_the_project_are_all_here()
    {
        Assert.SkipWhen(
            GoldenCases.BesideFolder is null,
            "The reference cases of others' data are not beside the project."
        );
        Assert.True(GoldenCases.Folders().Count() >= 67);
    }

    [Fact]
    public void A_difference_beyond_the_tolerance_is_found()
    {
        using var expected = System.Text.Json.JsonDocument.Parse("""{ "cl": [1, null, 100], "signal": true }""");
        var given = System.Text.Json.Nodes.JsonNode.Parse(
            """{ "cl": [1.0000000001, 0, 100.000001], "signal": "true" }"""
        )!;
        Assert.Equal(
            [".cl[1]", ".cl[2]", ".signal"],
            new JsonComparison().Differences(expected.RootElement, given).Select(d => d.Split(' ')[0])
        );
    }
}
