using System.Globalization;
using Evenkeel.Control;
using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.Issues;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>Control plans as people make them, and what came of them.</summary>
internal static class OwnPlans
{
    public const string Today = "2026-11-24";
    private static readonly double[] Usual = [5, 4, 6, 5, 3, 5, 6, 4, 5, 4, 6, 5, 5, 4, 6, 5];

    public static string Plans(this OwnWard ward) => $"{ward.Board}/plans";

    /// <summary>A count of each day up to yesterday, as it usually is: the measure's address at the ward.</summary>
    public static async Task<string> DailyAsync(this OwnWard ward, string stem, params double[] last)
    {
        var measure = await ward.Lead.MeasureAsync(Arrange.Name(stem), unit: ward.Code, frequency: "Day");
        await ward.Lead.PasteAsync(measure, Rows(new DateOnly(2026, 11, 23), [.. Usual, .. last]));
        return measure;
    }

    /// <summary>Lines of day and count, the last on a day.</summary>
    public static string Rows(DateOnly to, params double[] counts) =>
        string.Join(
            '\n',
            counts.Select(
                (count, i) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{to.AddDays(1 - counts.Length + i):yyyy-MM-dd}\t{count}"
                    )
            )
        );

    /// <summary>Answers the plan's page.</summary>
    public static async Task<Page> WatchAsync(
        this OwnWard ward,
        string measure,
        params (string Field, string Value)[] more
    )
    {
        var form = await ward.Lead.OpenAsync($"{ward.Plans()}/new?series={Arrange.Number(measure)}");
        var page = await form.SubmitAsync([("Form.Reaction", "Look at the walk at nine"), .. more]);
        Assert.StartsWith("/control-plans/", page.Path, StringComparison.Ordinal);
        return page;
    }

    public static (string, string)[] Above(double limit, int inARow = 1) =>
        [
            ("Form.Trigger", "Value"),
            ("Form.Limit", limit.ToString(CultureInfo.InvariantCulture)),
            ("Form.InARow", inARow.ToString(CultureInfo.InvariantCulture)),
        ];

    /// <summary>The issues that plans opened at the ward.</summary>
    public static Task<List<Issue>> FiredAsync(this OwnWard ward) =>
        ward.World.App.ReadAsync(db =>
            db.Issues.Where(i => i.UnitId == ward.Id && i.RaisedById == null).OrderBy(i => i.Number).ToListAsync()
        );

    public static Task<ControlPlan> PlanAsync(this OwnWard ward, Page page)
    {
        var id = Guid.Parse(page.Path[(page.Path.LastIndexOf('/') + 1)..]);
        return ward.World.App.ReadAsync(db => db.ControlPlans.SingleAsync(p => p.Id == id));
    }

    /// <summary>Puts a countermeasure in place and says that it works.</summary>
    public static async Task FixAsync(this OwnWard ward, Issue issue)
    {
        var work = await ward.Lead.OpenAsync($"{issue.Address}/work");
        await work.SubmitAsync(("Form.Countermeasure", "The walk is done again"), ("Form.InPlace", "true"));
        var check = await ward.Lead.OpenAsync($"{issue.Address}/check");
        await check.SubmitAsync(("Form.Works", "true"), ("Form.Found", "It holds"));
    }
}
