using System.Text.Json;

namespace Evenkeel.Tests.Measurement.ImportReadings;

public sealed class HardInputTests
{
    public static TheoryData<string> Given =>
        [.. HardInputs.ExpectedIn("hard_inputs").Select(path => Path.GetFileName(path))];

    public static TheoryData<string> Ours =>
        [.. HardInputs.ExpectedIn("more_inputs").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Given))]
    public void Each_hard_input_is_judged_exactly_as_expected(string name) => AssertAsExpected("hard_inputs", name);

    [Theory]
    [MemberData(nameof(Ours))]
    public void Each_input_of_our_own_is_judged_exactly_as_expected(string name) =>
        AssertAsExpected("more_inputs", name);

    [Fact]
    public void A_wrong_expectation_is_noticed()
    {
        var path = HardInputs.ExpectedIn("hard_inputs").First();
        var text = File.ReadAllText(path).Replace("\"value\": 9.25", "\"value\": 9.26", StringComparison.Ordinal);
        var expected = JsonDocument.Parse(text).RootElement;

        var differences = HardInputs.Differences(expected, HardInputs.Check("hard_inputs", expected));

        Assert.Equal(
            [
                "row 4 parsed: expected comment: cost £1,200; agreed, organisation: Ward 4 (Hôpital twin), period: 2024-06, value: 9.26, got comment: cost £1,200; agreed, organisation: Ward 4 (Hôpital twin), period: 2024-06, value: 9.25",
            ],
            differences
        );
    }

    private static void AssertAsExpected(string folder, string name)
    {
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(HardInputs.Folder(folder), name))).RootElement;

        var differences = HardInputs.Differences(expected, HardInputs.Check(folder, expected));

        Assert.Empty(differences);
    }
}
