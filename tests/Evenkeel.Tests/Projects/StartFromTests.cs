using System.Net;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>A project that begins where something keeps coming back: its charter knows why, the thread leads there, and what waited is answered.</summary>
public sealed class StartFromTests(World world)
{
    [Fact]
    public async Task A_theme_that_keeps_coming_back_becomes_a_project_and_its_numbers_are_the_evidence()
    {
        var at = await Hospital.OpenAsync(world);
        await (await at.Manager.OpenAsync($"{at.Service}/control/themes/set")).SubmitAsync(
            ("Form.Lines", "Lost property & keys\nStaffing")
        );
        var theme = await ThemeAsync(at, "Lost property & keys");
        foreach (var problem in new[] { "Teeth lost again", "Glasses lost", "No locker key" })
        {
            await at.RaiseAsync(at.Nurse, problem, ("Form.Theme", theme));
        }

        await at.RaiseAsync(at.Nurse, "Nobody at night", ("Form.Theme", await ThemeAsync(at, "Staffing")));
        var themes = await at.Lead.OpenAsync($"{at.Ward}/control/themes");
        Assert.Null(themes.Document.QuerySelector("main a[href*='start?theme=']"));
        var opened = await at.Lead.OpenAsync(themes.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
        var start = opened.Document.QuerySelector("main a[href*='start?theme=']")!.GetAttribute("href")!;
        var form = await at.Lead.OpenAsync(start);
        Assert.Contains("3 are about Lost property & keys.", form.Text);
        var page = await form.SubmitAsync(("Form.Title", "Nothing is lost"), ("Form.Problem", "Things go missing"));
        Assert.Contains("Of 4 issues raised from ", page.Text);
        Assert.Contains("3 are about Lost property & keys.", page.Text);
        var link = page.Document.QuerySelectorAll(".ek-thread a").First(a => a.TextContent == "Lost property & keys");
        var back = await at.Lead.OpenAsync(link.GetAttribute("href")!);
        Assert.Contains("Lost property & keys: 3 issues", back.Text);
        // Whoever sees no unit below the one that keeps it does not learn that there is such a theme.
        var outside = await world.Lead.OpenAsync($"/units/ward-7/improvement/start{start[start.IndexOf('?')..]}");
        Assert.Equal(HttpStatusCode.OK, outside.Status);
        Assert.DoesNotContain("Lost property", outside.Text);
    }

    [Fact]
    public async Task A_signal_that_became_a_project_waits_for_no_answer()
    {
        var (at, measure, start) = await SignalAsync("Acted on");
        var form = await at.Lead.OpenAsync(start);
        Assert.Equal(
            measure.Split('/')[^1],
            form.Document.QuerySelector("[name='Form.Measure'] option[selected]")!.GetAttribute("value")
        );
        var project = await form.SubmitAsync(("Form.Title", "Back to five"), ("Form.Problem", "Four times as many"));
        Assert.Contains("Signal", project.Document.QuerySelector(".ek-thread")!.TextContent);
        var page = await at.Lead.OpenAsync(measure);
        Assert.DoesNotContain("This signal waits for an answer", page.Text);
        Assert.Contains("We act on it: A project was started.", page.Text);
        // Nor does the board ask for one.
        Assert.DoesNotContain("?signal=", (await at.Lead.OpenAsync($"{at.Ward}/control")).Document.Body!.InnerHtml);
        var later = await at.Lead.OpenAsync($"{measure}/respond?change=true");
        var changed = await later.SubmitAsync(("Form.Answer", "WeKnowWhy"), ("Form.Text", "A new form"));
        Assert.Contains("We know why: A new form", changed.Text);
    }

    [Fact]
    public async Task A_project_that_is_taken_back_leaves_its_signal_waiting_again()
    {
        var (at, measure, start) = await SignalAsync("Asked again");
        var project = await (await at.Lead.OpenAsync(start)).SubmitAsync(
            ("Form.Title", "A slip of the finger"),
            ("Form.Problem", "None")
        );
        var close = await at.Lead.OpenAsync($"{project.Path}/close");
        Assert.Contains("A signal that it was started from waits for an answer again.", close.Text);
        await close.SubmitAsync(("_handler", "take-back"));
        Assert.Contains("This signal waits for an answer", (await at.Lead.OpenAsync(measure)).Text);
    }

    /// <summary>A measure of the ward on which a signal waits, and where a project is started from it.</summary>
    private async Task<(Hospital At, string Measure, string Start)> SignalAsync(string name)
    {
        var at = await Hospital.OpenAsync(world);
        var measure = await at.Lead.MeasureAsync(Arrange.Name(name), unit: $"{at.Stem}-ward");
        await at.Lead.PasteMonthsAsync(
            measure,
            [.. Enumerable.Range(0, 12).Select(i => 4.0 + i % 3), .. Enumerable.Repeat(20.0, 11)]
        );
        var respond = await at.Lead.OpenAsync($"{measure}/respond");
        return (at, measure, respond.Document.QuerySelector("a[href*='start?signal=']")!.GetAttribute("href")!);
    }

    private static async Task<string> ThemeAsync(Hospital at, string name) =>
        (await at.Nurse.OpenAsync($"{at.Ward}/control/raise"))
            .Document.QuerySelectorAll("[name='Form.Theme'] option")
            .First(o => o.TextContent == name)
            .GetAttribute("value")!;
}
