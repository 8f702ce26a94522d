using CsCheck;
using Evenkeel.Measurement;
using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Tests.Measurement.ImportPages;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement.PredictedRisk;

/// <summary>Cases from a spreadsheet: pasted, or from a file.</summary>
public sealed class ImportCasesTests(World world)
{
    private static readonly Gen<Case> AnyCase = Gen.Select(
        Gen.Int[0, 40],
        Gen.Int[0, 3],
        Gen.Int[0, 600],
        (day, outcome, tenths) => new Case(Cases.First.AddDays(day), outcome == 0, tenths / 10.0)
    );

    [Fact]
    public async Task A_file_of_cases_is_read_shown_and_stored()
    {
        var (board, team, name) = await NewAsync("Read");
        var preview = await SendAsync(
            board,
            name,
            $"Ward,Date of operation,Died,Predicted risk\n{team},2026-03-01,no,3.2%\n{team},2026-03-01,YES,12%\n{team},2026-03-02,0,0.5%\n{team},2026-03-03,true,100%\n{team},2026-03-04,perhaps,5%\n{team},2026-03-05,n,unknown\n"
        );
        Assert.Equal([4, 0, 0, 2, 0], preview.Figures());
        Assert.Contains("it happened; 12\u00a0% predicted", preview.Text);
        Assert.Contains(
            "Row 6, column Died says 'perhaps'. Write whether it happened: 1 or 0, yes or no, y or n, true or false.",
            preview.Text
        );
        Assert.Contains(
            "Row 7, column Predicted risk says 'unknown'. Write the predicted risk as a share",
            preview.Text
        );
        await preview.StoreAsync();
        var number = await world.SeriesAsync(team, name);
        var readings = await world.App.ReadAsync(db =>
            db.Readings.Where(r => r.SeriesNumber == number)
                .OrderBy(r => r.Period)
                .ThenBy(r => r.Sequence)
                .ToListAsync()
        );
        Assert.Equal(
            [(0d, 0.032), (1d, 0.12), (0d, 0.005), (1d, 1d)],
            readings.Select(r => (r.Numerator!.Value, r.Denominator!.Value))
        );
    }

    [Theory]
    [InlineData("0.8,2.5,4.1", "Row 3, column Risk: 2.5 is above 1 and has no per cent sign.")]
    [InlineData("3%,0.5,4%", "Row 3, column Risk: 0.5 has no per cent sign, and other rows have one.")]
    public async Task A_column_that_may_mean_two_things_is_refused_as_a_whole(string risks, string sentence)
    {
        var (board, team, name) = await NewAsync("Two ways");
        var rows = risks.Split(',').Select((risk, i) => $"{team},2026-03-0{i + 1},0,{risk}");
        var page = await SendAsync(board, name, $"Ward,Date,Outcome,Risk\n{string.Join('\n', rows)}\n");
        Assert.Contains(page.Errors, error => error.StartsWith(sentence, StringComparison.Ordinal));
        Assert.Contains(
            page.Errors,
            error =>
                error.Contains("a share from 0 to 1, such as 0.032, or has its per cent sign", StringComparison.Ordinal)
        );
        var measure = await world.Lead.CasesAsync(Arrange.Name("Pasted two ways"));
        var pasted = string.Join('\n', risks.Split(',').Select((risk, i) => $"2026-03-0{i + 1}\tno\t{risk}"));
        var preview = await (await world.Nurse.OpenAsync($"{measure}/readings/paste")).SubmitAsync(
            ("Form.Rows", pasted)
        );
        Assert.Contains(sentence.Replace("Row 3, column Risk", "Row 2", StringComparison.Ordinal), preview.Text);
        Assert.Contains("0 readings to save; 3 rows cannot be used", preview.Text);
    }

    [Fact]
    public void Two_cases_of_one_day_are_never_added_up()
    {
        const string text = "Ward,Date,Outcome,Risk\nA,2026-03-01,1,0.1\nA,2026-03-01,1,0.2\n";
        using var file = new MemoryStream(Files.Bytes(text));
        var result = ImportCheck.Run(
            ReadingsFile.Open(file, "cases.csv", new ReadingOptions()),
            new MeasureShape("Deaths", MeasureKind.PredictedRisk, Frequency.Event),
            null,
            new ImportMapping { Sum = true },
            new DateOnly(2026, 11, 24)
        );
        Assert.Equal([(1d, 0.1), (1d, 0.2)], result.Readings().Select(r => (r.First, r.Second)));
    }

    [Fact]
    public async Task Without_a_column_of_risks_the_file_waits_for_one_to_be_chosen()
    {
        var (board, team, name) = await NewAsync("No risk");
        var page = await SendAsync(board, name, $"Ward,Date,Outcome,Euroscore\n{team},2026-03-01,0,0.03\n");
        Assert.Contains("We cannot tell which column holds 'the predicted risk'. Choose it to carry on.", page.Text);
        var chosen = await page.SubmitAsync(("Form.Second", "Euroscore"));
        Assert.Equal([1, 0, 0, 0, 0], chosen.Figures());
    }

    [Fact]
    public async Task A_patients_number_among_the_outcomes_refuses_the_file()
    {
        var (board, team, name) = await NewAsync("Identified");
        var page = await SendAsync(board, name, $"Ward,Date,Outcome,Risk\n{team},2026-03-01,943 476 5919,0.03\n");
        Assert.Contains("looks as if it has patient details in it", page.Text);
        Assert.DoesNotContain("943 476 5919", page.Text);
    }

    [Fact]
    public async Task An_imported_file_says_what_the_same_cases_say_recorded_one_by_one()
    {
        await AnyCase
            .List[12, 24]
            .SampleAsync(some => SayTheSameAsync([.. some.OrderBy(c => c.Day)]), iter: 3, threads: 1);
        await SayTheSameAsync([.. Cases.Of(120, worseFrom: 100).Skip(90)]);
    }

    private async Task SayTheSameAsync(List<Case> cases)
    {
        var (a, b) = (
            await world.StatusAsync(await RecordedAsync(cases)),
            await world.StatusAsync(await ImportedAsync(cases))
        );
        Assert.Equal(a.Sentence, b.Sentence);
        Assert.Equal(
            (a.Words, a.Variation, a.Points, a.LastPeriod, a.Rule, a.SignalSince, a.LastNumerator),
            (b.Words, b.Variation, b.Points, b.LastPeriod, b.Rule, b.SignalSince, b.LastNumerator)
        );
        Assert.Equal((a.LastValue, a.LastDenominator), (b.LastValue, b.LastDenominator));
        Assert.Equal(a.Sketch, b.Sketch);
    }

    private async Task<int> RecordedAsync(List<Case> cases)
    {
        var measure = await world.Lead.CasesAsync(Arrange.Name("By hand"));
        foreach (var one in cases)
        {
            var risk = one.Percent.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var page = await world.Nurse.CaseAsync(measure, $"{one.Day:yyyy-MM-dd}", one.Happened ? "yes" : "no", risk);
            Assert.Contains("One reading is saved.", page.Text);
        }

        return Arrange.Number(measure);
    }

    private async Task<int> ImportedAsync(List<Case> cases)
    {
        var (board, team, name) = await NewAsync("From a file");
        var preview = await world.Analyst.SendCasesAsync(board, name, cases.Select(one => (team, one)));
        await preview.StoreAsync();
        return await world.SeriesAsync(team, name);
    }

    private Task<Page> SendAsync(string board, string name, string text) =>
        world.Analyst.SendCasesAsync(board, name, text);

    private async Task<(string Board, string Team, string Measure)> NewAsync(string stem)
    {
        var team = Tests.Organisation.Arrange.Unique("surgery");
        return (await world.BoardAsync(team), team, Arrange.Name(stem));
    }
}
