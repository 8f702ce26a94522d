using System.Text;
using Evenkeel.Measurement;
using Evenkeel.Measurement.ImportReadings;

namespace Evenkeel.Tests.Measurement.ImportReadings;

/// <summary>What the example files leave out: what a person gives beside the file, and what must never be said.</summary>
public sealed class ImportCheckTests
{
    private static readonly MeasureShape Falls = new("Falls", MeasureKind.Count, Frequency.Month)
    {
        Numerator = "falls",
    };

    private static readonly MeasureShape Seen = new("Seen", MeasureKind.Proportion, Frequency.Month)
    {
        Numerator = "seen",
        Denominator = "all",
    };

    [Theory]
    [InlineData("Ward,Month,Falls,Comment\nA,2024-01,1,see 943 476 5919\n")]
    [InlineData("Ward,Month,Falls,Comment\n943 476 5919,2024-01,1,x\n")]
    [InlineData("Ward,Month,Falls,Comment\nA,9434765919,1,x\n")]
    [InlineData("Ward,Month,Falls,Comment\nA,2024-01,943 476 5919,x\n")]
    [InlineData("Ward,Month,Falls,Comment\nA,2024-01,1,x,943-476-5919\n")]
    [InlineData("Ward,Month,Falls,Comment\nA,2024-01,1,x\n943 476 5919,,,\n")]
    [InlineData("List for 943 476 5919,,,\nWard,Month,Falls,Comment\nA,2024-01,1,x\n")]
    [InlineData("CHI,Month,Falls\n9434765919,2024-01,1\n")]
    [InlineData("Patient Name,Ward,Month,Falls\n943 476 5919,A,2024-01,1\n")]
    public void An_identifier_anywhere_refuses_the_file_and_is_not_repeated(string text)
    {
        var result = Check(text, Falls);
        var report = HardInputs.Report(result).ToString();
        using var words = new StringWriter();
        ReportTable.Write(result, words);

        Assert.Equal(FileDecision.Reject, result.Decision);
        Assert.Empty(result.Readings());
        Assert.DoesNotMatch("943.?476.?5919", report + words);
    }

    [Fact]
    public void A_ten_digit_count_is_only_a_number_but_no_message_repeats_it()
    {
        var result = Check("Ward,Month,Seen,All\nA,2024-01,9434765919,9434765920\nA,2024-02,9434765919,10\n", Seen);

        Assert.Equal(FileDecision.Partial, result.Decision);
        Assert.DoesNotMatch("9.?434.?765.?919", new Messages(result).For(2));
    }

    [Fact]
    public void A_confirmed_heading_row_needs_no_confirmation_again()
    {
        const string text = "Report\n\nWard,Month,Falls\nA,2024-01,1\n";

        Assert.Equal(FileDecision.NeedsConfirmation, Check(text, Falls).Decision);
        Assert.Equal(FileDecision.Accept, Check(text, Falls, new ImportMapping { HeaderRows = [3] }).Decision);
    }

    [Fact]
    public void Rows_are_filtered_codes_are_mapped_and_rows_of_one_unit_and_period_are_added_up()
    {
        const string text =
            "Code,Month,Type,Seen,All\nOLD,2024-01,x,1,2\nNEW,2024-01,x,3,4\nNEW,2024-01,Total,9,9\nNEW,2024-02,x,p,5\n";
        var mapping = new ImportMapping
        {
            OrganisationCode = "code",
            Where = [new RowFilter { Column = "Type", IsNot = "total" }],
            Sum = true,
            OrganisationMap = new Dictionary<string, string> { ["OLD"] = "NEW" },
        };

        var readings = Check(text, Seen, mapping).Readings().ToList();

        Assert.Equal([(4.0, 6.0)], readings.Select(r => (r.First, r.Second)));
    }

    [Fact]
    public void A_file_about_one_unit_needs_no_column_for_it()
    {
        const string text = "Month,Falls\n2024-01,1\n";

        Assert.Equal(FileDecision.NeedsConfirmation, Check(text, Falls).Decision);
        Assert.Single(Check(text, Falls, new ImportMapping { Organisation = "Ward 9" }).Readings());
        Assert.Single(Check(text, Falls, units: [new KnownUnit("Ward 9")]).Readings());
    }

    [Theory]
    [InlineData("T1", "Ward One", "")]
    [InlineData("ward one", "Ward One", "different capitals")]
    [InlineData(" Ward One", "Ward One", "a space at the start")]
    [InlineData("NHS Ward One", "Ward One", "a different spelling")]
    [InlineData("St Andrew's", "Saint Andrew’s", "a different spelling")]
    public void Units_are_found_by_code_and_by_names_as_people_write_them(
        string written,
        string name,
        string difference
    )
    {
        var directory = new UnitDirectory([
            new KnownUnit("Ward One", "T1"),
            new KnownUnit("Saint Andrew’s"),
            new KnownUnit("Ward Two", "T2"),
        ]);

        var match = directory.Match(written, "");

        Assert.Equal(name, directory[match.Unit].Name);
        Assert.Equal(difference, match.Difference ?? "");
    }

    [Theory]
    [InlineData("Monklans", "Monklands")]
    [InlineData("Ward 5", null)]
    [InlineData("Ward 1b", "Ward 1")]
    [InlineData("Twin", null)]
    [InlineData("Elsewhere", null)]
    public void A_name_that_is_near_one_unit_is_suggested_and_one_that_is_as_near_to_two_is_not(
        string written,
        string? suggestion
    )
    {
        var directory = new UnitDirectory([
            new KnownUnit("Monklands"),
            new KnownUnit("Ward 2"),
            new KnownUnit("Ward 1"),
            new KnownUnit("Ward 3"),
            new KnownUnit("Twins", "T1"),
            new KnownUnit("Twins", "T2"),
        ]);

        Assert.Equal(suggestion, directory.Match(written, "").Suggestion);
    }

    [Fact]
    public void American_dates_are_read_only_when_the_mapping_says_so()
    {
        const string text = "Ward,Month,Falls\nA,06/25/2024,1\n";

        Assert.Equal(ImportCode.UsDate, Check(text, Falls).Rows[1].Code);
        var told = Check(text, Falls, new ImportMapping { DateOrder = "month_day" });
        Assert.Equal(new DateOnly(2024, 6, 1).DayNumber, told.Readings().Single().Period);
    }

    [Fact]
    public void Names_in_merged_cells_and_names_above_their_rows_are_both_filled_down()
    {
        var result = Check("Ward,Month,Falls\nWard 1,,\n,2024-01,1\n,2024-02,2\nWard 2,2024-01,3\n,2024-02,4\n", Falls);

        Assert.Equal(
            ["Ward 1", "Ward 1", "Ward 2", "Ward 2"],
            result.Readings().Select(r => result.Units[r.Unit].Name)
        );
    }

    [Fact]
    public void Several_events_of_one_day_are_each_kept()
    {
        var falls = new MeasureShape("Falls", MeasureKind.DaysBetween, Frequency.Event);

        var result = Check("Ward,Date\nA,2024-01-05\nA,2024-01-05\nA,2024-02-01\n", falls);

        Assert.Equal(3, result.Readings().Count());
    }

    [Fact]
    public void A_mapping_is_read_back_as_it_was_written()
    {
        var mapping = new ImportMapping
        {
            OrganisationCode = "HBT",
            Period = "Month",
            Where = [new RowFilter { Column = "Type", IsIn = ["a", "b"] }],
            Sum = true,
        };

        using var json = System.Text.Json.JsonDocument.Parse(MappingJson.Write(mapping));

        Assert.Equal(MappingJson.Write(mapping), MappingJson.Write(MappingJson.Parse(json.RootElement)));
        Assert.Throws<ImportSettingsException>(() =>
            MappingJson.Parse(System.Text.Json.JsonDocument.Parse("{\"perod\": \"x\"}").RootElement)
        );
    }

    private static ImportResult Check(
        string text,
        MeasureShape measure,
        ImportMapping? mapping = null,
        IReadOnlyList<KnownUnit>? units = null
    ) =>
        ImportCheck.Run(
            ReadingsFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.csv"),
            measure,
            units,
            mapping,
            HardInputs.Today
        );
}
