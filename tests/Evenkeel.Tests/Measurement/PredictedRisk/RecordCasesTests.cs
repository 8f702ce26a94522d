using Evenkeel.Measurement;
using Evenkeel.Measurement.Readings;
using Evenkeel.Spc;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement.PredictedRisk;

/// <summary>One case after the other, by hand.</summary>
public sealed class RecordCasesTests(World world)
{
    [Fact]
    public async Task A_case_is_its_day_its_outcome_and_its_risk_and_nobody_asks_who_it_was()
    {
        var measure = await world.Lead.CasesAsync(Arrange.Name("Operations"));
        var form = await world.Nurse.OpenRecordAsync(measure, "2026-09-01");
        Assert.Equal(
            ["Form.Rows[0].First", "Form.Rows[0].Note", "Form.Rows[0].Second"],
            form.Document.QuerySelectorAll("[name^='Form.Rows[0]']:not([type=hidden])")
                .Select(field => field.GetAttribute("name"))
                .Order()
        );
        await form.SubmitAsync(("Form.Rows[0].First", "no"), ("Form.Rows[0].Second", "3.2"));
        Assert.Contains("1 recorded on this day.", (await world.Nurse.OpenRecordAsync(measure, "2026-09-01")).Text);
        await world.Nurse.CaseAsync(measure, "2026-09-01", "yes", "12 %");
        Assert.Equal(
            [(0d, 0.032, 0), (1d, 0.12, 1)],
            (await ReadingsAsync(measure)).Select(r => (r.Numerator!.Value, r.Denominator!.Value, r.Sequence))
        );
        var page = await world.Nurse.OpenAsync(measure);
        Assert.Contains(
            "Deaths: 1; operations: 2; predicted: 0.2. Too few cases yet to say more: 8 are wanted.",
            page.Text
        );
        Assert.Contains("signals: risk-adjusted CUSUM, odds ratio 2, limit 4.5", page.Text);
        Assert.NotNull(page.Document.QuerySelector("svg.ek-chart"));
        var readings = await world.Nurse.OpenAsync($"{measure}/readings");
        Assert.Contains("it did not happen; 3.2\u00a0% predicted", readings.Text);
    }

    [Theory]
    [InlineData("", "3.2", "say whether it happened.", "Form-Rows-0-First")]
    [InlineData("maybe", "3.2", "say whether it happened.", "Form-Rows-0-First")]
    [InlineData("no", "", "enter the predicted risk in per cent, such as 3.2.", "Form-Rows-0-Second")]
    [InlineData("no", "101", "the predicted risk is a number from 0 to 100 per cent", "Form-Rows-0-Second")]
    [InlineData("no", "-1", "the predicted risk is a number from 0 to 100 per cent", "Form-Rows-0-Second")]
    [InlineData("no", "low", "the predicted risk is a number from 0 to 100 per cent", "Form-Rows-0-Second")]
    public async Task What_is_missing_or_wrong_is_said_beside_its_field(
        string outcome,
        string risk,
        string sentence,
        string field
    )
    {
        var measure = await world.Lead.CasesAsync(Arrange.Name("Wrong case"));
        var page = await world.Nurse.CaseAsync(measure, "2026-09-01", outcome, risk);
        Assert.Contains(page.Errors, error => error.Contains(sentence, StringComparison.Ordinal));
        Assert.Contains(sentence, page.Document.GetElementById($"{field}-error")!.TextContent);
        Assert.Equal(risk, page.ValueOf("Form.Rows[0].Second") ?? "");
        Assert.Empty(await ReadingsAsync(measure));
    }

    [Fact]
    public async Task A_case_is_corrected_moved_and_taken_back_and_what_was_is_kept()
    {
        var measure = await world.Lead.CasesAsync(Arrange.Name("Corrected case"));
        await world.Nurse.CaseAsync(measure, "2026-09-01", "yes", "3.2");
        var form = await world.Nurse.OpenAsync($"{measure}/readings/2026-09-01");
        Assert.Equal("3.2", form.ValueOf("Form.Risk"));
        var wrong = await form.SubmitAsync(("Form.Risk", "320"));
        Assert.Contains("The predicted risk is a number from 0 to 100 per cent, such as 3.2.", wrong.Errors);
        await wrong.SubmitAsync(("Form.Outcome", "no"), ("Form.Risk", "4.5"), ("Form.Day.Day", "2"));
        Assert.Equal(
            [(ReadingStatus.NotApplicable, null, null), (ReadingStatus.Given, 0d, 0.045)],
            (await ReadingsAsync(measure)).Select(r => (r.Status, r.Numerator, r.Denominator))
        );
        Assert.Contains("Deaths: 0; operations: 1; predicted: 0.0.", (await world.Nurse.OpenAsync(measure)).Text);
        var back = await world.Nurse.OpenAsync($"{measure}/readings/2026-09-02");
        Assert.Contains("Was there no such case?", back.Text);
        await back.SubmitAsync(("TakeBack.Reason", "Entered twice"));
        var gone = await world.Nurse.OpenAsync($"{measure}/readings/2026-09-02");
        Assert.Contains("taken back: there was no such case", gone.Text);
        Assert.Contains("it did not happen; 4.5\u00a0% predicted", gone.Text);
        Assert.Contains("Entered twice", gone.Text);
    }

    [Fact]
    public async Task A_crossing_waits_for_an_answer_and_is_marked_on_both_charts()
    {
        var measure = await world.Lead.CasesAsync(Arrange.Name("Crossed"));
        await world.Nurse.PasteAsync(measure, Cases.Rows(Cases.Of(120, worseFrom: 100)));
        var signal = Assert.Single(await world.SignalsAsync(Arrange.Number(measure)));
        Assert.Equal(("Cusum", VariationIcon.ConcernHigh), (signal.Rule, signal.Variation));
        var status = await world.StatusAsync(Arrange.Number(measure));
        Assert.Matches(@"^Worse than predicted since \d+ \w+ 2026$", status.Words);
        Assert.Matches(
            @"^15 deaths in 120 operations; 6\.0 were predicted\. More than predicted: the CUSUM crossed its limit on \d+ \w+ 2026 \(special cause\)\.$",
            status.Sentence
        );
        Assert.Equal((15d, true), (status.LastNumerator!.Value, status.LastDenominator is > 5.9 and < 6.1));
        var page = await world.Lead.OpenAsync(measure);
        Assert.Contains("This signal waits for an answer", page.Text);
        Assert.Contains("Worse than predicted", page.Document.QuerySelector(".ek-icons")!.TextContent);
        Assert.DoesNotContain("usual", page.Document.QuerySelector("figure.ek-measure")!.TextContent);
        Assert.Equal(status.Sentence, page.Document.QuerySelector("svg.ek-chart desc")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("svg.ek-chart path.pc"));
        Assert.Contains("the risk-adjusted CUSUM crossed its limit here", page.Text);
        var edit = await world.Lead.OpenAsync($"{measure}/edit");
        Assert.Null(edit.Document.QuerySelector("[name='Form.Rules']"));
        Assert.Null(edit.Document.QuerySelector("[name='Target.Value']"));
        Assert.Equal(
            ["", "vlad", "ra-cusum"],
            edit.Document.QuerySelectorAll("[name='Form.Chart'] option").Select(o => o.GetAttribute("value"))
        );
        await edit.SubmitAsync(("Form.Chart", "ra-cusum"), ("Form.ChartReason", "We look at the evidence"));
        var cusum = await world.Lead.OpenAsync(measure);
        Assert.Equal(status.Sentence, cusum.Document.QuerySelector("svg.ek-chart desc")!.TextContent);
        var labels = cusum.Document.QuerySelectorAll("svg.ek-chart--wide text").Select(t => t.TextContent).ToList();
        Assert.Contains(labels, label => label.Contains("4.5", StringComparison.Ordinal));
        Assert.Equal(2, cusum.Document.QuerySelectorAll("svg.ek-chart--wide path.da").Length);
        var cards = await world.Lead.OpenAsync("/units/ward-7/measures");
        var card = cards
            .Document.QuerySelectorAll(".ek-card")
            .Single(c => c.QuerySelector($"a[href='{measure}']") != null);
        Assert.Equal(2, card.QuerySelectorAll(".ek-spark path.da").Length);
        var table = await world.Lead.OpenAsync("/units/ward-7/measures?view=table");
        var row = table
            .Document.QuerySelectorAll("tbody tr")
            .Single(r => r.QuerySelector($"a[href='{measure}']") != null);
        Assert.Contains("Worse than predicted", row.TextContent);
        var respond = await world.Lead.OpenAsync($"{measure}/respond");
        await respond.SubmitAsync(("Form.Answer", "WeKnowWhy"), ("Form.Text", "A new anaesthetic"));
        Assert.False(Assert.Single(await world.SignalsAsync(Arrange.Number(measure))).IsWaiting);
    }

    [Fact]
    public async Task A_new_phase_begins_the_sums_again_and_a_case_can_be_left_out()
    {
        var measure = await world.Lead.CasesAsync(Arrange.Name("Phased"));
        await world.Nurse.PasteAsync(measure, Cases.Rows(Cases.Of(120, worseFrom: 100)));
        var starts = Cases.First.AddDays(55);
        var phases = await world.Lead.OpenAsync($"{measure}/phases");
        Assert.Null(phases.Document.QuerySelector("[name='Start.Freeze']"));
        await phases.SubmitAsync(("Start.Starts", $"{starts:yyyy-MM-dd}"), ("Start.Reason", "A new risk model"));
        var status = await world.StatusAsync(Arrange.Number(measure));
        Assert.StartsWith("5 deaths in 10 operations in this phase; 0.5 were predicted.", status.Sentence);
        phases = await world.Lead.OpenAsync($"{measure}/phases");
        await phases.SubmitAsync(("Exclude.Point", $"{starts:yyyy-MM-dd}"), ("Exclude.Reason", "Not an operation"));
        status = await world.StatusAsync(Arrange.Number(measure));
        Assert.StartsWith("4 deaths in 9 operations in this phase;", status.Sentence);
        Assert.Contains("Sums begin again", (await world.Lead.OpenAsync(measure)).Text);
    }

    [Fact]
    public async Task The_kind_is_recorded_case_by_case_has_no_target_and_is_not_summed()
    {
        var form = await world.Lead.OpenAsync("/units/ward-7/measures/add");
        var monthly = await form.SubmitAsync(
            ("Form.Name", Arrange.Name("Monthly cases")),
            ("Form.Kind", "PredictedRisk"),
            ("Form.Frequency", "Month"),
            ("Form.Improvement", "Down"),
            ("Form.Target", "3")
        );
        Assert.Contains(
            "Cases with a predicted risk are recorded one by one. Choose each time it happens.",
            monthly.Errors
        );
        Assert.Contains(
            "Cases with a predicted risk have no target: what was predicted is what they are measured against.",
            monthly.Errors
        );
        Assert.False(
            Evenkeel.Measurement.RollUpMeasure.RollUpMeasureHandler.CanBeSummed(
                Evenkeel.Measurement.MeasureKind.PredictedRisk
            )
        );
    }

    [Theory]
    [InlineData("Up", "Better than predicted", VariationIcon.ImprovementHigh)]
    [InlineData("Neutral", "More than predicted", VariationIcon.NeutralHigh)]
    public async Task More_is_better_or_neither_where_the_measure_says_so(
        string improvement,
        string words,
        VariationIcon icon
    )
    {
        var measure = await world.Lead.CasesAsync(Arrange.Name(improvement), improvement: improvement);
        await world.Nurse.PasteAsync(measure, Cases.Rows(Cases.Of(120, worseFrom: 100)));
        var status = await world.StatusAsync(Arrange.Number(measure));
        Assert.StartsWith(words, status.Words);
        Assert.Equal(icon, status.Variation);
        Assert.Contains("More than predicted: the CUSUM crossed its limit", status.Sentence);
    }

    private Task<List<Reading>> ReadingsAsync(string measure) =>
        world.App.ReadAsync(db =>
            db.Readings.Where(r => r.SeriesNumber == Arrange.Number(measure))
                .OrderBy(r => r.Period)
                .ThenBy(r => r.Sequence)
                .ToListAsync()
        );
}
