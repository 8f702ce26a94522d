using System.Net;
using Evenkeel.Control.Samples;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>Closed escalations that chance draws, and what was found there. Its own world: the clock goes over a month.</summary>
public sealed class SampleTests : IAsyncLifetime
{
    private readonly World world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_month_before_is_drawn_at_once_and_each_later_one_on_its_first_day()
    {
        var at = await Hospital.OpenAsync(world);
        await CloseAsync(at, 3);
        await GoToAsync(at, new DateTimeOffset(2026, 12, 3, 9, 0, 0, TimeSpan.Zero));
        var none = await at.Chief.OpenAsync($"{at.Board}/control/sample");
        Assert.Contains("No sample yet", none.Text);
        var begun = await none.SubmitAsync(("Form.Size", "2"));
        Assert.Equal(2, begun.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("November 2026: 0 of 2 looked at.", begun.Text);
        await CloseAsync(at, 1);
        await at.JobsAsync();
        Assert.Single(await MonthsAsync(at));
        await GoToAsync(at, new DateTimeOffset(2027, 1, 1, 6, 0, 0, TimeSpan.Zero));
        await at.JobsAsync();
        await at.JobsAsync();
        Assert.Equal([new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1)], await MonthsAsync(at));
        var december = await at.Chief.OpenAsync($"{at.Board}/control/sample");
        Assert.Contains("December 2026: 0 of 1 looked at.", december.Text);
        var november = await at.Chief.OpenAsync($"{at.Board}/control/sample?month=2026-11");
        Assert.Equal(2, november.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task What_was_found_is_kept_and_the_share_that_held_is_a_measure()
    {
        var at = await Hospital.OpenAsync(world);
        await CloseAsync(at, 2);
        await GoToAsync(at, new DateTimeOffset(2026, 12, 3, 9, 0, 0, TimeSpan.Zero));
        var list = await (await at.Chief.OpenAsync($"{at.Board}/control/sample")).SubmitAsync(("Form.Size", "5"));
        var links = list.Document.QuerySelectorAll("tbody td a").Select(a => a.GetAttribute("href")!).ToList();
        var empty = await (await at.Chief.OpenAsync(links[0])).SubmitAsync(("Form.Found", ""));
        Assert.Contains("Choose what you found.", empty.Errors);
        Assert.Contains("Say in a few words what you saw and heard.", empty.Errors);
        await FindAsync(at, links[0], "Held");
        var both = await FindAsync(at, links[1], "InPart");
        Assert.Contains("November 2026: 2 of 2 looked at; the answer held in 1.", both.Text);
        var measures = await at.Chief.OpenAsync($"{at.Board}/measures?view=table");
        Assert.Contains("Answers that held, by sample", measures.Text);
        var row = measures
            .Document.QuerySelectorAll("tr")
            .Single(r => r.TextContent.Contains("by sample", StringComparison.Ordinal));
        Assert.Contains("50", row.TextContent);
    }

    [Fact]
    public async Task Two_who_write_at_once_lose_nothing()
    {
        var at = await Hospital.OpenAsync(world);
        await CloseAsync(at, 1);
        await GoToAsync(at, new DateTimeOffset(2026, 12, 3, 9, 0, 0, TimeSpan.Zero));
        var list = await (await at.Chief.OpenAsync($"{at.Board}/control/sample")).SubmitAsync(("Form.Size", "5"));
        var link = list.Document.QuerySelector("tbody td a")!.GetAttribute("href")!;
        var first = await at.Chief.OpenAsync(link);
        await FindAsync(at, link, "Held");
        var second = await first.SubmitAsync(("Form.Finding", "DidNotHold"), ("Form.Found", "Not what I saw"));
        Assert.Contains("Somebody else wrote it down meanwhile", second.Text);
        Assert.Contains("Not what I saw", second.Text);
    }

    [Fact]
    public async Task A_nurse_does_not_draw_and_another_board_finds_nothing()
    {
        var at = await Hospital.OpenAsync(world);
        Assert.Equal(HttpStatusCode.Forbidden, (await at.Nurse.OpenAsync($"{at.Ward}/control/sample")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{at.Board}/control/sample")).Status);
    }

    private static Task<Page> FindAsync(Hospital at, string link, string finding) =>
        SubmitAsync(at, link, ("Form.Finding", finding), ("Form.Talked", "true"), ("Form.Found", "Went and saw"));

    private static async Task<Page> SubmitAsync(Hospital at, string link, params (string, string)[] fields) =>
        await (await at.Chief.OpenAsync(link)).SubmitAsync(fields);

    private static async Task CloseAsync(Hospital at, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var issue = await at.AskAsync(at.Nurse, Arrange.Name("Closed"));
            await Hospital.MoveAsync(at.Manager, issue, "Answer", "Here it is");
            await Hospital.MoveAsync(at.Nurse, issue, "Accept");
        }
    }

    private async Task GoToAsync(Hospital at, DateTimeOffset instant)
    {
        world.App.Clock.SetUtcNow(instant);
        await at.SignInAgainAsync();
    }

    private Task<List<DateOnly>> MonthsAsync(Hospital at) =>
        world.App.ReadAsync(db =>
            db.Set<SampledEscalation>().Select(s => s.Month).Distinct().OrderBy(m => m).ToListAsync()
        );
}
