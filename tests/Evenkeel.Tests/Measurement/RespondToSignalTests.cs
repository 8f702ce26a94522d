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
    public async Task An_answer_says_when_and_by_whom_and_can_be_changed_and_the_earlier_one_stays()
    {
        var measure = await WithSignalAsync(Arrange.Name("Changed answer"));
        await AnswerAsync(await world.Lead.OpenAsync($"{measure}/respond"), "NothingToDo", "Winter pressure");
        var page = await world.Analyst.OpenAsync(measure);
        Assert.Contains("Nothing to do: Winter pressure Lead Person, ", page.Text);
        var time = page.Document.QuerySelector(".ek-answers time")!.TextContent;
        Assert.Contains(" 2026, ", time);
        Assert.Null((await world.Nurse.OpenAsync(measure)).Document.QuerySelector(".ek-answers a"));
        var link = page.Document.QuerySelector(".ek-answers a")!.GetAttribute("href")!;
        var form = await world.Analyst.OpenAsync(link);
        Assert.Equal("Change the answer to a signal", form.Heading);
        var done = await AnswerAsync(form, "WeKnowWhy", "The twelve-bed unit opened");
        Assert.Contains("We know why: The twelve-bed unit opened", done.Text);
        Assert.Contains("Before that: Winter pressure Lead Person, ", done.Text);
        Assert.Equal(
            2,
            await world.App.ReadAsync(db =>
                db.Acts.CountAsync(a => a.Reason == "Winter pressure" || a.Reason == "The twelve-bed unit opened")
            )
        );
    }

    [Fact]
    public async Task Whoever_changes_an_answer_that_was_changed_meanwhile_is_told()
    {
        var measure = await WithSignalAsync(Arrange.Name("Changed twice"));
        await AnswerAsync(await world.Lead.OpenAsync($"{measure}/respond"), "NothingToDo", "Winter");
        var mine = await world.Analyst.OpenAsync($"{measure}/respond?change=true");
        await AnswerAsync(await world.Lead.OpenAsync($"{measure}/respond?change=true"), "NothingToDo", "Snow");
        var late = await AnswerAsync(mine, "WeKnowWhy", "The new rota");
        Assert.Contains("Snow", late.Text);
        Assert.Contains("What you wrote is not saved: “The new rota”", late.Text);
    }

    private static Task<Page> AnswerAsync(Page form, string answer, string text) =>
        form.SubmitAsync(("Form.Answer", answer), ("Form.Text", text));

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
