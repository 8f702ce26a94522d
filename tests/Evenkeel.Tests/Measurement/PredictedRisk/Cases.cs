using System.Globalization;
using Evenkeel.Measurement;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Tests.Measurement.ImportPages;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement.PredictedRisk;

/// <summary>A case: its day, whether it happened, and its predicted risk in per cent.</summary>
internal sealed record Case(DateOnly Day, bool Happened, double Percent);

/// <summary>Cases as a person records, pastes and sends them.</summary>
internal static class Cases
{
    public static readonly DateOnly First = new(2026, 1, 5);

    /// <summary>Two a day: as predicted (5 %), and from the given case on every second one dies.</summary>
    public static List<Case> Of(int count, int worseFrom) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new Case(
                    First.AddDays(i / 2),
                    i >= worseFrom ? i % 2 == 0 : i % 20 == 10,
                    i % 3 == 0 ? 3.2 : 5.9
                )),
        ];

    public static Task<string> CasesAsync(
        this Browser person,
        string name,
        string unit = "ward-7",
        string improvement = "Down"
    ) =>
        person.MeasureAsync(
            name,
            "PredictedRisk",
            unit,
            "Event",
            ("Form.Numerator", "deaths"),
            ("Form.Denominator", "operations"),
            ("Form.Improvement", improvement)
        );

    public static Task<Page> CaseAsync(this Browser person, string measure, string day, string outcome, string risk) =>
        person.RecordAsync(measure, day, outcome, risk);

    public static string Rows(IEnumerable<Case> cases) =>
        string.Join(
            '\n',
            cases.Select(c =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{c.Day:yyyy-MM-dd}\t{(c.Happened ? "yes" : "no")}\t{c.Percent}%"
                )
            )
        );

    /// <summary>A file of cases of units, for a new measure.</summary>
    public static Task<Page> SendCasesAsync(
        this Browser person,
        string unit,
        string measure,
        IEnumerable<(string Ward, Case Case)> rows
    ) =>
        person.SendCasesAsync(
            unit,
            measure,
            $"Ward,Date,Deaths,Risk\n{string.Join('\n', rows.Select(r => Line(r.Ward, r.Case)))}\n"
        );

    public static Task<Page> SendCasesAsync(this Browser person, string unit, string measure, string text) =>
        person.SendNewAsync(
            unit,
            "cases.csv",
            Files.Bytes(text),
            measure,
            "PredictedRisk",
            "Event",
            ("Form.Numerator", "deaths"),
            ("Form.Denominator", "operations"),
            ("Form.Improvement", "Down")
        );

    private static string Line(string ward, Case one) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ward},{one.Day:yyyy-MM-dd},{(one.Happened ? 1 : 0)},{one.Percent}%"
        );

    public static Task<SeriesStatus> StatusAsync(this World world, int number) =>
        world.App.ReadAsync(db => db.SeriesStatuses.AsNoTracking().SingleAsync(s => s.SeriesNumber == number));

    public static Task<List<Signal>> SignalsAsync(this World world, int number) =>
        world.App.ReadAsync(db =>
            db.Signals.AsNoTracking().Where(s => s.SeriesNumber == number).OrderBy(s => s.Since).ToListAsync()
        );
}
