using AngleSharp.Html.Dom;
using Evenkeel.Control;
using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>A ward of a test's own with its lead and its nurse, and standard work set up as a person does it.</summary>
internal sealed record OwnWard(World World, UnitId Id, string Code, Browser Lead, Browser Nurse)
{
    public string Address => $"/units/{Code}";
    public string Board => $"{Address}/control";
    public string Work => $"{Address}/control/standard-work";

    public static async Task<OwnWard> MakeAsync(World world, string stem)
    {
        var code = Arrange.Unique(stem);
        var id = await world.UnitAsync(code, Level.Team, "medicine");
        var lead = await world.PersonAsync($"lead-of-{code}", Role.Lead, code);
        var nurse = await world.PersonAsync($"nurse-of-{code}", Role.Member, code);
        return new OwnWard(world, id, code, lead.Browser, nurse.Browser);
    }

    /// <summary>After the clock has moved on, sessions have ended.</summary>
    public async Task SignInAgainAsync()
    {
        foreach (var (who, browser) in new[] { ("lead", Lead), ("nurse", Nurse) })
        {
            var form = await browser.OpenAsync("/sign-in");
            await form.SubmitAsync(
                ("Form.Email", $"{who}-of-{Code}@example.org"),
                ("Form.Password", Support.World.Password)
            );
        }
    }

    /// <summary>Adds a daily check; answers its id.</summary>
    public async Task<Guid> CheckAsync(string what, params (string Field, string Value)[] more)
    {
        var page = await Lead.OpenAsync($"{Work}/add");
        (string Field, string Value)[] usual = [("Form.What", what), ("Form.Rhythm", "Daily")];
        var next = await page.SubmitAsync([.. usual.ExceptBy(more.Select(m => m.Field), f => f.Field), .. more]);
        Assert.Equal("Standard work", next.Heading);
        return await World.App.ReadAsync(db =>
            db.RecurringChecks.Where(c => c.UnitId == Id && c.What == what && c.EndedOn == null)
                .Select(c => c.Id)
                .SingleAsync()
        );
    }

    public string RecordAddress(Guid check, string day = "2026-11-24") => $"{Work}/{check}/record?day={day}";

    public async Task<Page> SayAsync(
        Browser who,
        Guid check,
        string said,
        string day = "2026-11-24",
        params (string Field, string Value)[] more
    )
    {
        var page = await who.OpenAsync(RecordAddress(check, day));
        return await page.SubmitAsync([("Form.Said", said), .. more]);
    }

    /// <summary>Presses a button of a plain form on a page, with what is typed in its fields.</summary>
    public static Task<Page> PressAsync(
        Page page,
        string name,
        string value,
        params (string Field, string Value)[] typed
    )
    {
        var button = page.Document.QuerySelector($"main button[name='{name}'][value='{value}']")!;
        var form = (IHtmlFormElement)button.Closest("form")!;
        var fields = form.QuerySelectorAll("input[name]")
            .Cast<IHtmlInputElement>()
            .Select(i => (Field: i.GetAttribute("name")!, i.Value))
            .ExceptBy(typed.Select(t => t.Field), f => f.Field)
            .Concat(typed)
            .Append((Field: name, Value: value));
        return page.Browser.SendAsync(
            form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path,
            fields.Select(f => KeyValuePair.Create(f.Field, f.Value))
        );
    }
}
