using System.IO.Compression;
using Evenkeel.Measurement;
using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Readings;
using static Evenkeel.Tests.Measurement.ImportReadings.Workbooks;

namespace Evenkeel.Tests.Measurement.ImportReadings;

public sealed class WorkbookTests
{
    public static TheoryData<string> Books =>
        [.. Directory.EnumerateFiles(HardInputs.Folder("more_inputs"), "*.xls*").Select(p => Path.GetFileName(p)!)];

    [Theory]
    [MemberData(nameof(Books))]
    public void An_unpacked_workbook_has_the_cells_of_the_workbook(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(HardInputs.Folder("more_inputs"), name));
        MemoryStream Unpacked() => UnpackedWorkbook.Of(new MemoryStream(bytes), name);
        using var packed = ReadingsFile.Open(new MemoryStream(bytes), name);
        if (packed.Problem is { } problem)
        {
            var same = packed.Kind is FileKind.Workbook or FileKind.OldWorkbook
                ? Assert.Throws<UnreadableWorkbookException>(Unpacked).Message
                : ReadingsFile.Open(Unpacked(), name).Problem;
            Assert.Equal(problem, same);
            return;
        }

        using var unpacked = ReadingsFile.Open(Unpacked(), name);
        Assert.Equal(FileKind.Unpacked, unpacked.Kind);
        Assert.Equal(packed.Sheets, unpacked.Sheets);
        Assert.Equal(packed.Sheet, unpacked.Sheet);
        foreach (var sheet in packed.Sheets)
        {
            var options = new ReadingOptions(Sheet: sheet);
            using var one = ReadingsFile.Open(new MemoryStream(bytes), name, options);
            using var other = ReadingsFile.Open(Unpacked(), name, options);
            Assert.Equal(Rows(one), Rows(other));
        }
    }

    [Fact]
    public void A_file_that_pretends_to_be_unpacked_is_refused()
    {
        var real = Of(("Data", "visible", Row(1, Text("Ward"))));
        var pretended = UnpackedWorkbook.Of(real, "a.xlsx");

        Assert.Throws<UnreadableWorkbookException>(() => UnpackedWorkbook.Of(pretended, "a.xlsx"));
    }

    private static List<string> Rows(ReadingsFile file)
    {
        var rows = new List<string>();
        using var reader = file.OpenReader();
        while (reader.Read())
        {
            rows.Add($"{reader.Row} {reader.Oddities} {string.Join('\u001f', reader.ToArray())}");
        }

        return rows;
    }

    private static readonly MeasureShape Seen = new("Seen in time", MeasureKind.Proportion, Frequency.Month)
    {
        Numerator = "seen in time",
        Denominator = "all",
    };

    private static readonly string Headings = Row(1, Text("Site"), Text("Month"), Text("Seen in time"), Text("All"));

    [Fact]
    public void Dates_formulas_and_numbers_of_a_sheet_are_read_as_the_person_sees_them()
    {
        var rows =
            Headings
            + Row(2, Text("A"), Number("45383", style: 1), Number("9"), Number("10"))
            + Row(3, Text("A"), Number("45413"), Formula("4+4", "8"), Number("10.0"))
            + Row(5, Text("A"), Text("June 2024"), Number("0.78", style: 2), Number("10"))
            + Row(6, Text("A"), Text("2024-07"), Error("#DIV/0!"), Number("10"));

        var result = Check(Workbooks.Of(("Data", "visible", rows)));

        Assert.Equal(
            [
                (1, ImportCode.None),
                (2, ImportCode.None),
                (3, ImportCode.ExcelSerialDate),
                (4, ImportCode.BlankRow),
                (5, ImportCode.PercentInCount),
                (6, ImportCode.ExcelError),
            ],
            Codes(result)
        );
        Assert.Equal(
            [(9.0, 10.0), (8.0, 10.0), (double.NaN, 10.0)],
            result.Readings().Select(r => (r.First, r.Second))
        );
        Assert.Equal(ReadingStatus.ExcelError, result.Readings().Last().Status);
    }

    [Fact]
    public void The_first_sheet_that_can_be_seen_and_has_something_on_it_is_read()
    {
        var data = Headings + Row(2, Text("A"), Text("2024-04"), Number("9"), Number("10"));

        var result = Check(Workbooks.Of(("Lookup", "hidden", Row(1, Text("x"))), ("Data", "visible", data)));

        Assert.Equal(FileDecision.Accept, result.Decision);
        Assert.Single(result.Readings());
    }

    [Fact]
    public void A_chosen_sheet_is_read_and_a_missing_one_is_said()
    {
        var data = Headings + Row(2, Text("A"), Text("2024-04"), Number("9"), Number("10"));
        var stream = Workbooks.Of(("First", "visible", Row(1, Text("x"))), ("Second", "visible", data));

        Assert.Single(Check(stream, new ReadingOptions(Sheet: "Second")).Readings());
        Assert.Contains(
            "no sheet called 'Third'",
            Check(stream, new ReadingOptions(Sheet: "Third")).Messages[0].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_damaged_workbook_is_refused_in_words()
    {
        var bytes = Workbooks.Of(("Data", "visible", Headings)).ToArray();

        var result = Check(new MemoryStream(bytes[..(bytes.Length / 2)]));

        Assert.Equal(FileDecision.Reject, result.Decision);
        Assert.Equal(ImportCode.UnreadableFile, result.Messages[0].Code);
        Assert.Contains("save it as CSV", result.Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_a_machine_has_is_not_unpacked()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open())
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 1025; i++)
            {
                entry.Write(zeros);
            }
        }

        Assert.Contains("too large", Check(stream).Messages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 ...", "PDF")]
    [InlineData("<html><table><tr><td>1</td></tr></table></html>", "web page")]
    [InlineData("", "empty")]
    public void What_is_no_table_is_refused_with_what_to_do(string content, string word)
    {
        var result = Check(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)));

        Assert.Equal(FileDecision.Reject, result.Decision);
        Assert.Contains(word, result.Messages[0].Text, StringComparison.Ordinal);
    }

    private static ImportResult Check(Stream stream, ReadingOptions? options = null) =>
        ImportCheck.Run(ReadingsFile.Open(stream, "report.xlsx", options), Seen, null, null, HardInputs.Today);

    private static IEnumerable<(int Row, ImportCode Code)> Codes(ImportResult result) =>
        Enumerable.Range(0, result.Rows.Count).Select(i => (result.Rows[i].Row, result.Rows[i].Code));
}
