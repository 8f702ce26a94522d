using System.Net;
using Evenkeel.Tests.Measurement.ImportReadings;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement.ImportPages;

/// <summary>A form that must be sent again does not cost the file that was chosen: it waits on the server.</summary>
public sealed class KeptFileTests(World world)
{
    [Fact]
    public async Task A_mistyped_field_does_not_cost_the_file()
    {
        var (board, file) = await BoardAndFileAsync();
        var measure = Arrange.Name("Kept");
        var again = await world.Analyst.SendNewAsync(board, "jan.csv", file, measure, kind: "");
        Assert.Equal(["Choose what kind of number it is."], again.Errors);
        Assert.Contains("jan.csv is here already, and is kept until", again.Text);
        Assert.Equal(1, await world.DraftsAsync(board));
        var preview = await again.SubmitAsync(("Form.Kind", "Count"));
        Assert.Equal("Check before storing", preview.Heading);
        Assert.Equal([1, 0, 0, 0, 0], preview.Figures());
        Assert.Equal(1, await world.DraftsAsync(board));
    }

    [Fact]
    public async Task Another_file_takes_the_place_of_the_one_that_was_kept()
    {
        var (board, file) = await BoardAndFileAsync();
        var again = await world.Analyst.SendNewAsync(board, "jan.csv", file, Arrange.Name("Other"), kind: "");
        var other = Files.Bytes($"Unit,Month,Falls\n{board},2026-01,3\n{board},2026-02,4\n");
        var preview = await again.UploadAsync("Form.File", "feb.csv", other, ("Form.Kind", "Count"));
        Assert.Contains("feb.csv", preview.Text);
        Assert.Equal(2, preview.Figures()[0]);
        Assert.Equal(1, await world.DraftsAsync(board));
    }

    [Fact]
    public async Task A_staged_file_can_be_said_to_hold_something_else()
    {
        var (board, file) = await BoardAndFileAsync();
        var wrong = await world.Analyst.SendNewAsync(board, "jan.csv", file, Arrange.Name("Wrong"), "Measurement");
        var link = wrong.Document.QuerySelectorAll("a").Single(a => a.TextContent == "It holds something else");
        var form = await world.Analyst.OpenAsync(link.GetAttribute("href")!);
        Assert.Contains("jan.csv is here already", form.Text);
        var name = Arrange.Name("Right");
        var right = await form.SubmitAsync(
            ("Form.Holds", "NewMeasure"),
            ("Form.Name", name),
            ("Form.Kind", "Count"),
            ("Form.Frequency", "Month")
        );
        Assert.Equal(wrong.Path, right.Path);
        Assert.Contains(name, right.Text);
        Assert.DoesNotContain("Wrong", right.Text);
    }

    [Fact]
    public async Task A_kept_file_of_which_nothing_was_said_yet_leads_back_to_the_form()
    {
        var (board, file) = await BoardAndFileAsync();
        var again = await world.Analyst.SendNewAsync(board, "jan.csv", file, Arrange.Name("Unsaid"), kind: "");
        var id = again.ValueOf("Form.Staged");
        var form = await world.Analyst.OpenAsync($"/units/{board}/import/{id}");
        Assert.Equal($"/units/{board}/import?file={id}", form.Path);
        Assert.Equal(id, form.ValueOf("Form.Staged"));
    }

    [Fact]
    public async Task A_file_with_patients_details_is_not_kept_for_a_form_that_must_be_sent_again()
    {
        var board = await world.BoardAsync();
        foreach (
            var name in (string[])
                ["hard_inputs/14_patient_identifiers.csv", "more_inputs/14b_identifier_in_a_comment.csv"]
        )
        {
            var file = await File.ReadAllBytesAsync(HardInputs.Folder(name));
            var again = await world.Analyst.SendNewAsync(board, "list.csv", file, Arrange.Name("Never"), kind: "");
            Assert.Contains("patient's details in it. Nothing was imported and the file was not kept.", again.Text);
            Assert.DoesNotContain("list.csv is here already", again.Text);
            Assert.Contains("Choose what kind of number it is.", again.Errors);
            Assert.Equal(0, await world.DraftsAsync(board));
        }
    }

    [Fact]
    public async Task A_kept_file_is_found_at_its_own_unit_only_and_one_that_is_gone_must_be_chosen_again()
    {
        var (board, file) = await BoardAndFileAsync();
        var again = await world.Analyst.SendNewAsync(board, "jan.csv", file, Arrange.Name("Gone"), kind: "");
        var id = again.ValueOf("Form.Staged");
        Assert.DoesNotContain(
            "jan.csv is here already",
            (await world.Lead.OpenAsync($"/units/ward-7/import?file={id}")).Text
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Outsider.OpenAsync($"/units/{board}/import?file={id}")).Status
        );
        var stolen = await world.Lead.OpenAsync("/units/ward-7/import");
        var refused = await stolen.SubmitAsync(
            ("Form.Staged", id!),
            ("Form.Holds", "NewMeasure"),
            ("Form.Name", Arrange.Name("Gone")),
            ("Form.Kind", "Count"),
            ("Form.Frequency", "Month")
        );
        Assert.Contains("The file is forgotten by now. Choose it again.", refused.Errors);
        Assert.Equal(1, await world.DraftsAsync(board));
    }

    private async Task<(string Board, byte[] File)> BoardAndFileAsync()
    {
        var board = await world.BoardAsync();
        return (board, Files.Bytes($"Unit,Month,Falls\n{board},2026-01,3\n"));
    }
}
