using System.Text.Json;
using Evenkeel.Organisation;
using Evenkeel.Tests.Measurement.ImportReadings;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement.ImportPages;

public sealed class PreviewImportTests(World world)
{
    [Theory]
    [InlineData("01_excel_semicolon_cp1252")]
    [InlineData("03_thousands_and_percent_signs")]
    [InlineData("07_impossible_numbers")]
    [InlineData("09_formula_injection")]
    [InlineData("13_unicode_text_utf16")]
    public async Task Each_hard_input_shows_the_decision_on_every_row(string name)
    {
        var folder = HardInputs.Folder("hard_inputs");
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"{name}.expected.json"))).RootElement;
        var preview = await SendAsync(expected, folder);
        var rows = expected.GetProperty("rows").EnumerateArray().ToList();
        var shown = preview.Rows();
        Assert.Equal(rows.Count, shown.Count);
        foreach (var (wanted, got) in rows.Zip(shown))
        {
            Assert.Equal(wanted.GetProperty("row").ToString(), got[0]);
            Assert.Equal(Says(wanted.GetProperty("decision").GetString()!), got[1]);
        }
    }

    [Fact]
    public async Task A_heading_row_that_is_not_the_first_is_asked_about_and_confirmed()
    {
        var folder = HardInputs.Folder("hard_inputs");
        var path = Path.Combine(folder, "02_bom_title_rows_merged_headers.expected.json");
        var asked = await SendAsync(JsonDocument.Parse(await File.ReadAllTextAsync(path)).RootElement, folder);
        Assert.Contains("We think they are rows 5 and 6.", asked.Text);
        Assert.Null(asked.Document.QuerySelector("button[value=store]"));
        var form = asked.Document.QuerySelectorAll("form").Single(f => f.TextContent.Contains("Yes, rows 5 and 6"));
        var confirmed = await asked.Browser.SendAsync(asked.Path, Hidden(form));
        Assert.NotNull(confirmed.Document.QuerySelector("button[value=store]"));
        Assert.Equal(4, confirmed.Figures()[0]);
    }

    [Fact]
    public async Task Rows_are_filtered_by_decision_and_by_what_is_said()
    {
        var folder = HardInputs.Folder("hard_inputs");
        var path = Path.Combine(folder, "07_impossible_numbers.expected.json");
        var preview = await SendAsync(JsonDocument.Parse(await File.ReadAllTextAsync(path)).RootElement, folder);
        var refused = await preview.Browser.OpenAsync($"{preview.Path}?decision=NotUsed");
        Assert.Equal(preview.Figures()[3], refused.Rows().Count);
        var above = await preview.Browser.OpenAsync($"{preview.Path}?says=NumeratorAboveDenominator");
        Assert.Equal(["2", "6"], above.Rows().Select(row => row[0]));
        Assert.Contains("the numerator (96) is larger than the denominator (69)", above.Rows()[0][5]);
    }

    [Fact]
    public async Task Columns_conditions_and_decimal_mark_can_be_changed_and_the_rows_are_judged_anew()
    {
        var board = await world.BoardAsync();
        var file =
            $"Place,When,A,B,Sort\n{board},2026-01,3,30,All\n{board},2026-01,1,10,Part\n{board},2026-02,4,40,All\n";
        var asked = await world.Analyst.SendNewAsync(board, "f.csv", Files.Bytes(file), Arrange.Name("Columns"));
        var read = await asked.SubmitAsync(
            ("Form.HeaderRows", "1"),
            ("Form.UnitName", "Place"),
            ("Form.Period", "When"),
            ("Form.First", "B"),
            ("Form.Where[0].Column", "Sort"),
            ("Form.Where[0].How", "is_not"),
            ("Form.Where[0].Value", "Part")
        );
        Assert.Contains("The rows are judged anew.", read.Text);
        Assert.Equal([2, 0, 0, 0, 1], read.Figures());
        Assert.Equal(["30", "", "40"], read.Rows().Skip(1).Select(row => row[4]));
        var wrong = await read.SubmitAsync(("Form.HeaderRows", "three"));
        Assert.Contains("Enter the number of the heading row, such as 3, or of two: 5, 6.", wrong.Errors);
    }

    [Fact]
    public async Task An_unknown_unit_is_matched_and_another_left_out()
    {
        var (board, ward) = await WardAsync();
        var file = $"Unit,Month,Falls\n{ward},2026-01,3\nOld name,2026-01,4\nNowhere,2026-01,5\n";
        var preview = await world.Analyst.SendNewAsync(board, "f.csv", Files.Bytes(file), Arrange.Name("Unknown"));
        Assert.Contains("2 units of the file are not known", preview.Text);
        Assert.Equal([1, 0, 0, 2, 0], preview.Figures());
        var refused = await preview.SubmitAsync(
            ("Form.Rows[0].Do", "match"),
            ("Form.Rows[0].Name", "No such unit"),
            ("Form.Rows[1].Do", "leave")
        );
        Assert.Contains("Which unit is 'Old name'?", Assert.Single(refused.Errors));
        var other = $"{ward}-b";
        await world.UnitAsync(other, Level.Team, board);
        var settled = await preview.SubmitAsync(
            ("Form.Rows[0].Do", "match"),
            ("Form.Rows[0].Name", other),
            ("Form.Rows[1].Do", "leave")
        );
        Assert.Equal([2, 0, 0, 0, 1], settled.Figures());
        Assert.DoesNotContain("not known", settled.Text);
    }

    [Fact]
    public async Task Who_may_add_units_adds_one_here_and_who_may_not_cannot()
    {
        var board = await world.BoardAsync();
        var name = Tests.Organisation.Arrange.Unique("New ward");
        var file = Files.Bytes($"Unit,Month,Falls\n{name},2026-01,3\n");
        (string, string)[] choice =
        [
            ("Form.Rows[0].Do", "add"),
            ("Form.Rows[0].Name", name),
            ("Form.Level", "Team"),
            ("Form.Kind", "ward"),
        ];
        var analyst = await world.Analyst.SendNewAsync(board, "f.csv", file, Arrange.Name("Added"));
        Assert.Contains(
            "You may not add, move or close units",
            Assert.Single((await analyst.SubmitAsync(choice)).Errors)
        );
        var admin = await world.Admin.OpenAsync(analyst.Path);
        var added = await admin.SubmitAsync(choice);
        Assert.Equal([1, 0, 0, 0, 0], added.Figures());
        var unit = await world.FindAsync(name.ToLowerInvariant().Replace(' ', '-'));
        Assert.Equal((Level.Team, "ward", name), (unit!.Level, unit.Kind, unit.Name));
        Assert.Contains(board, await world.PathAsync(unit.Id));
    }

    [Fact]
    public async Task A_mapping_is_saved_and_the_next_file_of_its_kind_needs_no_answers()
    {
        var (board, ward) = await WardAsync();
        var measure = Arrange.Name("Mapped");
        var first = await world.Analyst.SendNewAsync(
            board,
            "jan.csv",
            Files.Bytes("Place,When,Sum\nOur ward,2026-01,3\n"),
            measure
        );
        var read = await first.SubmitAsync(
            ("Form.HeaderRows", "1"),
            ("Form.UnitName", "Place"),
            ("Form.Period", "When"),
            ("Form.First", "Sum")
        );
        var settled = await read.SubmitAsync(("Form.Rows[0].Do", "match"), ("Form.Rows[0].Name", ward));
        var name = Arrange.Name("Monthly sums");
        var saved = await settled.SubmitAsync(("Form.MappingName", name));
        Assert.Contains($"The mapping “{name}” is saved.", saved.Text);
        await saved.StoreAsync();
        var form = await world.Analyst.OpenAsync($"/units/{board}/import");
        var next = await form.UploadAsync(
            "Form.File",
            "feb.csv",
            Files.Bytes("When,Place,Sum\n2026-02,Our ward,4\n"),
            ("Form.Holds", "SavedMapping"),
            ("Form.Mapping", (await world.MappingAsync(name)).Id.ToString())
        );
        Assert.Equal([1, 0, 0, 0, 0], next.Figures());
        await next.StoreAsync();
        Assert.Equal([("2026-01", 3), ("2026-02", 4)], await world.ReadingsAsync(ward, measure));
    }

    [Fact]
    public async Task A_file_can_be_forgotten()
    {
        var (board, ward) = await WardAsync();
        var file = Files.Bytes($"Unit,Month,Falls\n{ward},2026-01,3\n");
        var preview = await world.Analyst.SendNewAsync(board, "f.csv", file, Arrange.Name("Forgotten"));
        var gone = await preview.SubmitAsync(("do", "forget"));
        Assert.Contains("The file is forgotten. Nothing was stored.", gone.Text);
        Assert.Equal(0, await world.DraftsAsync(board));
    }

    private async Task<(string Board, string Ward)> WardAsync()
    {
        var ward = Tests.Organisation.Arrange.Unique("files-ward");
        return (await world.BoardAsync(ward), ward);
    }

    /// <summary>Sent to a new board below which the units of the file are.</summary>
    private async Task<Page> SendAsync(JsonElement expected, string folder)
    {
        var measure = expected.GetProperty("measure");
        var board = Tests.Organisation.Arrange.Unique("hard-board");
        await world.UnitAsync(board, Level.Board, "strathmore");
        var units = expected
            .GetProperty("rows")
            .EnumerateArray()
            .Where(row => row.TryGetProperty("parsed", out _))
            .Select(row => row.GetProperty("parsed").GetProperty("organisation").GetString()!)
            .Distinct();
        await world.ImportAsync(
            board,
            "code,name,level\n" + string.Concat(units.Select((unit, i) => $"{board}-{i},\"{unit}\",team\n"))
        );
        var name = expected.GetProperty("file").GetString()!;
        string Word(string key) => measure.TryGetProperty(key, out var word) ? word.GetString()! : "";
        return await world.Analyst.SendNewAsync(
            board,
            name,
            await File.ReadAllBytesAsync(Path.Combine(folder, name)),
            Word("name"),
            Word("type") is var type ? $"{char.ToUpperInvariant(type[0])}{type[1..]}" : "",
            "Month",
            ("Form.Numerator", Word("value").Length > 0 ? Word("value") : Word("numerator")),
            ("Form.Denominator", Word("denominator"))
        );
    }

    private static string Says(string decision) =>
        decision switch
        {
            "header" => "Heading",
            "skip" => "Left out",
            "reject" => "Cannot be used",
            _ => "Stored",
        };

    private static IEnumerable<KeyValuePair<string, string>> Hidden(AngleSharp.Dom.IElement form) =>
        form.QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
}
