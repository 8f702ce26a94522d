using System.Net;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement;

public sealed class AddMeasureTests(World world)
{
    private const string Address = "/units/ward-7/measures/add";

    [Fact]
    public async Task A_lead_adds_a_measure_and_the_unit_has_its_series()
    {
        var name = Arrange.Name("Falls");
        var address = await world.Lead.MeasureAsync(name);
        var page = await world.Lead.OpenAsync("/units/ward-7/measures?q=" + Uri.EscapeDataString(name));
        Assert.Contains("No reading yet", page.Text);
        Assert.Equal($"/units/ward-7/measures/{Arrange.Number(address)}", address);
        Assert.True(
            await world.App.ReadAsync(db => db.Acts.AnyAsync(a => a.Name == "Measure added" && a.By == "Lead Person"))
        );
    }

    [Fact]
    public async Task A_reader_cannot_add_a_measure()
    {
        var page = await world.Reader.OpenAsync(Address);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("You may not add or change measures here", page.Text);
    }

    [Fact]
    public async Task Somebody_of_another_unit_finds_no_page_to_add_one() =>
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(Address)).Status);

    [Fact]
    public async Task An_empty_form_says_what_is_missing()
    {
        var page = await world.Lead.OpenAsync(Address);
        var again = await page.SubmitAsync(("Form.Name", ""));
        Assert.Contains("Enter the measure's name.", again.Errors);
        Assert.Contains("Choose what kind of number it is.", again.Errors);
        Assert.Contains("Choose how often there is a reading.", again.Errors);
        Assert.Contains("Choose which way is better.", again.Errors);
    }

    [Theory]
    [InlineData("Rate", "Month", "Enter per how many the rate is, such as 1000.")]
    [InlineData("Proportion", "Month", "Say in words what the number is out of.")]
    [InlineData("DaysBetween", "Month", "Days between events are recorded each time it happens. Choose that.")]
    [InlineData("Count", "Event", "Only events are recorded each time they happen. Choose a regular period.")]
    public async Task What_does_not_fit_together_is_said_and_what_was_typed_stays(
        string kind,
        string frequency,
        string sentence
    )
    {
        var page = await world.Lead.OpenAsync(Address);
        var again = await page.SubmitAsync(
            ("Form.Name", "Does not fit"),
            ("Form.Kind", kind),
            ("Form.Frequency", frequency),
            ("Form.Improvement", "Up")
        );
        Assert.Contains(sentence, again.Errors);
        Assert.Equal("Does not fit", again.ValueOf("Form.Name"));
    }

    [Fact]
    public async Task A_name_that_the_unit_uses_already_is_refused()
    {
        var name = Arrange.Name("Twice");
        await world.Lead.MeasureAsync(name);
        var page = await world.Lead.OpenAsync(Address);
        var again = await page.SubmitAsync(
            ("Form.Name", name),
            ("Form.Kind", "Count"),
            ("Form.Frequency", "Month"),
            ("Form.Improvement", "Up")
        );
        Assert.Contains("Ward 7 has a measure of this name already. Open it, or choose another name.", again.Errors);
    }

    [Theory]
    [InlineData("3,5", "Write it with a point: 3.5.")]
    [InlineData("-0,125", "Write it with a point: -0.125.")]
    [InlineData("1.234,5", "Write it with a point: 1234.5.")]
    [InlineData("1,2,3", "Target, if there is one must be a number, such as 12 or 3.5")]
    [InlineData("1,250.5", null)]
    [InlineData("3.5", null)]
    public async Task A_comma_is_no_point_and_is_not_read_over(string typed, string? sentence)
    {
        var page = await world.Lead.OpenAsync(Address);
        var again = await page.SubmitAsync(("Form.Target", typed));
        var beside = again.Document.QuerySelector("[name='Form.Target']")!.Closest(".nhsuk-form-group")!;
        var said = beside.QuerySelector(".nhsuk-error-message")?.TextContent;
        Assert.Equal(sentence is null ? null : $"Error: {sentence}", said);
        Assert.Equal(typed, again.ValueOf("Form.Target"));
    }
}
