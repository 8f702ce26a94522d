using Evenkeel.Measurement;
using Evenkeel.Measurement.Readings;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement;

public sealed class RedactMeasurementTests(World world)
{
    private const string Secret = "Mrs McSecret";

    [Fact]
    public async Task A_definition_is_taken_out_of_the_measure_and_its_history()
    {
        var measure = await world.Lead.MeasureAsync(
            Arrange.Name("Redacted"),
            more: [("Form.OperationalDefinition", $"As {Secret} counts")]
        );
        await RedactAsync("OperationalDefinition");
        Assert.Contains(Redacted.Text, (await world.Lead.OpenAsync(measure)).Text);
        await AssertGoneAsync();
    }

    [Fact]
    public async Task A_note_is_taken_out_of_the_reading_and_of_what_it_was_before()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Noted"));
        var record = await world.Lead.OpenRecordAsync(measure, "2026-10-01");
        await record.SubmitAsync(("Form.Rows[0].First", "7"), ("Form.Rows[0].Note", $"{Secret} fell"));
        var correct = await world.Lead.OpenAsync($"{measure}/readings/2026-10-01");
        await correct.SubmitAsync(("Form.First", "8"), ("Form.Note", "One fell"));
        await RedactAsync("Note");
        Assert.DoesNotContain(Secret, (await world.Lead.OpenAsync($"{measure}/readings/2026-10-01")).Text);
        var kept = await world.App.ReadAsync(db =>
            db.ReadingRevisions.Where(r => r.SeriesNumber == Arrange.Number(measure)).ToListAsync()
        );
        Assert.DoesNotContain(kept, r => r.Note?.Contains(Secret, StringComparison.Ordinal) == true);
        await AssertGoneAsync();
    }

    [Fact]
    public async Task An_answer_and_a_phases_reason_go_with_the_same_words_in_the_act()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Answered"));
        double[] counts = [4, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 5, 19, 20, 18, 19, 21, 20, 19, 20, 18];
        await world.Lead.PasteMonthsAsync(measure, counts);
        var answer = await world.Lead.OpenAsync($"{measure}/respond");
        await answer.SubmitAsync(("Form.Answer", "WeKnowWhy"), ("Form.Text", $"{Secret} left"));
        await RedactAsync("AnswerText");
        await AssertGoneAsync();
        var phases = await world.Lead.OpenAsync($"{measure}/phases");
        await phases.SubmitAsync(("Start.Starts", "2026-02-01"), ("Start.Reason", $"{Secret} came"));
        await RedactAsync("Reason");
        await AssertGoneAsync();
        Assert.DoesNotContain(Secret, (await world.Lead.OpenAsync($"{measure}/phases")).Text);
    }

    [Fact]
    public async Task A_leaver_hands_over_the_measures_that_they_own()
    {
        var (leaver, successor) = ($"Owner {Guid.CreateVersion7():N}", $"Heir {Guid.CreateVersion7():N}");
        var (id, _) = await world.PersonAsync(leaver.Replace(" ", "", StringComparison.Ordinal), Role.Lead, "ward-8");
        var (_, _) = await world.PersonAsync(
            successor.Replace(" ", "", StringComparison.Ordinal),
            Role.Reader,
            "ward-8"
        );
        (leaver, successor) = (
            leaver.Replace(" ", "", StringComparison.Ordinal),
            successor.Replace(" ", "", StringComparison.Ordinal)
        );
        var (mine, others) = (Arrange.Name("Mine"), Arrange.Name("Others"));
        var measure = await world.Analyst.MeasureAsync(
            mine,
            unit: "ward-8",
            more: ("Form.Owner", leaver.ToUpperInvariant())
        );
        var other = await world.Analyst.MeasureAsync(
            others,
            unit: "ward-8",
            more: ("Form.Owner", $"{leaver} and others")
        );
        var form = await world.Admin.OpenAsync($"/people/{id}/leave");
        Assert.Contains($"Owner of {mine}", form.Text);
        Assert.DoesNotContain($"Owner of {others}", form.Text);
        await form.SubmitAsync(("Form.Successor", $"{successor}@example.org"));
        Assert.Contains(successor, (await world.Analyst.OpenAsync(measure)).Text);
        Assert.Contains($"{leaver} and others", (await world.Analyst.OpenAsync(other)).Text);
    }

    /// <summary>The newest act of the ward that wrote the secret, as an administrator finds it in the history.</summary>
    private async Task RedactAsync(string property)
    {
        var change = await world.App.ReadAsync(db =>
            db.Set<RecordedChange>()
                .Where(c =>
                    c.Entity != nameof(ReadingRevision)
                    && c.Values.Contains(Secret)
                    && c.Values.Contains($"\"{property}\"")
                )
                .OrderByDescending(c => c.ActId)
                .FirstAsync()
        );
        var form = await world.Admin.OpenAsync($"/units/ward-7/history/{change.ActId}/redact");
        Assert.Contains(Secret, form.Text);
        var done = await form.SubmitAsync(
            ("Form.Which", $"{change.Number} {property}"),
            ("Form.Why", "It named somebody")
        );
        Assert.Contains("The text is taken out.", done.Text);
    }

    private async Task AssertGoneAsync()
    {
        var left = await world.App.ReadAsync(async db =>
            await db.Set<RecordedChange>().CountAsync(c => c.Values.Contains(Secret))
            + await db.Acts.CountAsync(a => a.Reason!.Contains(Secret))
            + await db.Signals.CountAsync(s => s.AnswerText!.Contains(Secret))
            + await db.Phases.CountAsync(p => p.Reason.Contains(Secret))
            + await db.Readings.CountAsync(r => r.Note!.Contains(Secret))
        );
        Assert.Equal(0, left);
    }
}
