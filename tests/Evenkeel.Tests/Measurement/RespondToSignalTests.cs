using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement;

public sealed class RespondToSignalTests(World world)
{
    private static readonly double[] Shift =
    [
        4,
        6,
        5,
        4,
        6,
        5,
        4,
        6,
        5,
        4,
        6,
        5,
        19,
        20,
        18,
        19,
        21,
        20,
        19,
        20,
        18,
        19,
        21,
    ];

    [Fact]
    public async Task A_signal_waits_until_somebody_says_why()
    {
        var name = Arrange.Name("Signal");
        var measure = await WithSignalAsync(name);
        Assert.Contains("This signal waits for an answer", (await world.Lead.OpenAsync(measure)).Text);
        var waiting = await world.Lead.OpenAsync("/units/ward-7/measures?says=waiting");
        Assert.Contains(name, waiting.Text);
        var form = await world.Lead.OpenAsync($"{measure}/respond");
        var empty = await form.SubmitAsync(("Form.Text", ""));
        Assert.Contains("Choose whether you know why, or there is nothing to do.", empty.Errors);
        Assert.Contains("Say why, in a sentence: whoever opens this chart next year will want to know.", empty.Errors);
        var done = await empty.SubmitAsync(("Form.Answer", "WeKnowWhy"), ("Form.Text", "A new form"));
        Assert.Contains("Your answer is kept with the signal.", done.Text);
        Assert.DoesNotContain("This signal waits", done.Text);
        Assert.Contains("A new form", done.Text);
    }

    [Fact]
    public async Task Whoever_answers_second_sees_the_first_answer_and_keeps_what_they_wrote()
    {
        var measure = await WithSignalAsync(Arrange.Name("Answered twice"));
        var mine = await world.Analyst.OpenAsync($"{measure}/respond");
        var theirs = await world.Lead.OpenAsync($"{measure}/respond");
        await theirs.SubmitAsync(("Form.Answer", "NothingToDo"), ("Form.Text", "Winter"));
        var late = await mine.SubmitAsync(("Form.Answer", "WeKnowWhy"), ("Form.Text", "The new rota"));
        Assert.Contains("Lead Person has responded", late.Text);
        Assert.Contains("Winter", late.Text);
        Assert.Contains("The new rota", late.Text);
    }

    [Fact]
    public async Task A_nurse_may_see_a_signal_but_not_answer_it()
    {
        var measure = await WithSignalAsync(Arrange.Name("Not hers"));
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Nurse.OpenAsync($"{measure}/respond")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{measure}/respond")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Lead.OpenAsync("/units/ward-7/measures/999999/respond")).Status
        );
    }

    private async Task<string> WithSignalAsync(string name)
    {
        var measure = await world.Lead.MeasureAsync(name);
        await world.Lead.PasteMonthsAsync(measure, Shift);
        Assert.True(
            await world.App.ReadAsync(db => db.Signals.AnyAsync(s => s.SeriesNumber == Arrange.Number(measure)))
        );
        return measure;
    }
}
