using Evenkeel.Measurement;
using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Measures;

namespace Evenkeel.Tests.Measurement.ImportReadings;

/// <summary>Each published file with its ready mapping: how many rows are used, refused and left out, and how many readings come of it.</summary>
public sealed class ReadyMappingTests
{
    private static readonly string Shared = Path.Combine(HardInputs.Root, "..", "shared", "data");

    public static TheoryData<string> All => [.. ReadyMapping.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void A_ready_mapping_is_whole(string name)
    {
        var ready = ReadyMapping.Find(name)!;

        Assert.Equal(name, ready.Name);
        Assert.NotEmpty(ready.Title);
        Assert.NotEmpty(ready.Licence);
        foreach (var told in ready.Measures.Select(m => m.Measure.Told))
        {
            Assert.All([told.Definition, told.Owner, told.Role], Assert.NotEmpty);
            Assert.Contains(ready.Attribution, told.Source);
            Assert.NotEqual(Dimensions.None, MeasureWords.Parse<Dimensions>([.. told.Dimensions]));
            Assert.NotEqual(Aims.None, MeasureWords.Parse<Aims>([.. told.Aims]));
        }

        Assert.All(ready.Measures, m => Assert.True((m.Mapping.Numerator ?? m.Mapping.Value) is not null));
    }

    [Theory]
    [InlineData("ae-weekly-by-hospital", 0, "accept 13106, warn 0, skip 0, reject 2, readings 13106, units 32")]
    [InlineData("ae-weekly-by-hospital", 1, "accept 13107, warn 0, skip 1, reject 0, readings 13107, units 32")]
    [InlineData("beds-by-board", 0, "accept 315, warn 0, skip 2447, reject 0, readings 315, units 15")]
    [InlineData("camhs-by-board", 0, "accept 0, warn 2139, skip 157, reject 45, readings 2139, units 14")]
    [InlineData("cancelled-operations-by-board", 0, "accept 1260, warn 0, skip 0, reject 0, readings 1260, units 15")]
    [InlineData("cancelled-operations-by-board", 1, "accept 1260, warn 0, skip 0, reject 0, readings 1260, units 15")]
    [InlineData(
        "cancelled-operations-by-hospital",
        0,
        "accept 3589, warn 11, skip 41, reject 0, readings 3600, units 47"
    )]
    [InlineData("cancer-31-day", 0, "accept 2384, warn 0, skip 16903, reject 0, readings 690, units 15")]
    [InlineData("cancer-62-day", 0, "accept 2147, warn 0, skip 15215, reject 0, readings 644, units 14")]
    [InlineData("clinical-bacteraemia-mortality", 0, "accept 143, warn 0, skip 0, reject 0, readings 143, units 6")]
    [InlineData("clinical-caesarean-delay", 0, "accept 24, warn 0, skip 0, reject 0, readings 24, units 1")]
    [InlineData("clinical-cdi", 0, "accept 36, warn 0, skip 0, reject 0, readings 36, units 1")]
    [InlineData("clinical-hba1c", 0, "accept 43, warn 0, skip 0, reject 0, readings 43, units 1")]
    [InlineData("clinical-ontime-ct", 0, "accept 24, warn 0, skip 0, reject 0, readings 24, units 1")]
    [InlineData("clinical-waiting-times", 0, "accept 110, warn 0, skip 682, reject 0, readings 110, units 5")]
    [InlineData("clinical-waiting-times", 1, "accept 110, warn 0, skip 682, reject 0, readings 110, units 5")]
    [InlineData("clinical-waiting-times", 2, "accept 110, warn 0, skip 682, reject 0, readings 110, units 5")]
    [InlineData("clinical-waiting-times", 3, "accept 110, warn 0, skip 682, reject 0, readings 110, units 5")]
    [InlineData("clinical-waiting-times", 4, "accept 110, warn 0, skip 682, reject 0, readings 110, units 5")]
    [InlineData("clinical-waiting-times", 5, "accept 110, warn 0, skip 682, reject 0, readings 110, units 5")]
    [InlineData("delayed-bed-days-rate-by-board", 0, "accept 294, warn 0, skip 21, reject 0, readings 294, units 14")]
    [InlineData("delayed-discharges-by-board", 0, "accept 1162, warn 0, skip 17513, reject 0, readings 1162, units 14")]
    [InlineData("delayed-discharges-by-council", 0, "accept 3520, warn 0, skip 220, reject 0, readings 3410, units 31")]
    [InlineData("delayed-discharges-by-council", 1, "accept 3520, warn 0, skip 220, reject 0, readings 3410, units 31")]
    [InlineData("hsmr-by-hospital", 0, "accept 551, warn 247, skip 0, reject 0, readings 798, units 42")]
    [InlineData(
        "psychological-therapies-by-board",
        0,
        "accept 0, warn 1987, skip 138, reject 46, readings 1987, units 15"
    )]
    [InlineData(
        "psychological-therapies-by-board",
        1,
        "accept 0, warn 2033, skip 138, reject 0, readings 2033, units 15"
    )]
    [InlineData("rtt-18-weeks-by-board", 0, "accept 2265, warn 105, skip 0, reject 0, readings 2370, units 15")]
    [InlineData(
        "stage-of-treatment-waits-by-board",
        0,
        "accept 396, warn 28, skip 9037, reject 0, readings 424, units 17"
    )]
    [InlineData(
        "stage-of-treatment-waits-by-board",
        1,
        "accept 851, warn 0, skip 8610, reject 0, readings 426, units 18"
    )]
    public void A_published_file_gives_the_counts_that_it_gave(string name, int measure, string counts)
    {
        var ready = ReadyMapping.Find(name)!;
        var path = Path.Combine(Shared, ready.File);
        Assert.SkipUnless(File.Exists(path), "The shared data are absent.");

        Assert.Equal(counts, Counts(Check(path, ready.Measures[measure])));
    }

    [Fact]
    public void The_week_in_which_two_hospitals_shared_a_code_is_refused_and_said()
    {
        var ready = ReadyMapping.Find("ae-weekly-by-hospital")!;
        var path = Path.Combine(Shared, ready.File);
        Assert.SkipUnless(File.Exists(path), "The shared data are absent.");

        var result = Check(path, ready.Measures[0]);
        var refused = Enumerable
            .Range(0, result.Rows.Count)
            .Where(i => result.Rows[i].Decision == RowDecision.Reject)
            .ToList();

        Assert.All(refused, i => Assert.Equal(ImportCode.DuplicateConflict, result.Rows[i].Code));
        Assert.Equal(
            "Rows 334 and 337 both give G405H, the week ending 3 May 2015, with different values (195 of 221 and 555 of 643). Keep one of them.",
            new Messages(result).For(refused[0])
        );
    }

    private static ImportResult Check(string path, ReadyMeasure ready)
    {
        using var file = ReadingsFile.Open(File.OpenRead(path), Path.GetFileName(path));
        return ImportCheck.Run(file, ready.Measure, null, ready.Mapping, HardInputs.Today);
    }

    private static string Counts(ImportResult result) =>
        $"accept {result.CountOf(RowDecision.Accept)}, warn {result.CountOf(RowDecision.Warn)}, skip {result.CountOf(RowDecision.Skip)}, "
        + $"reject {result.CountOf(RowDecision.Reject)}, readings {result.Readings().Count()}, units {result.Units.Count}";
}
