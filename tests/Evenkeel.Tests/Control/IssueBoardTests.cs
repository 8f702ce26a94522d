using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Evenkeel.Control.Issues;
using Evenkeel.Control.MoveIssue;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Control;

/// <summary>Issues by state, and what becomes of a card that is moved.</summary>
public sealed class IssueBoardTests(World world)
{
    [Fact]
    public async Task Each_issue_stands_in_the_column_of_its_state_with_how_many_there_are()
    {
        var at = await Hospital.OpenAsync(world);
        var taken = await at.RaiseAsync(at.Nurse, "Taken bell");
        await at.RaiseAsync(at.Nurse, "Lonely bell");
        await at.AskAsync(at.Nurse, "Asked bell");
        await TakeAsync(at, taken, "New bell");
        var board = await at.Lead.OpenAsync($"{at.Ward}/control/issues/board");
        Assert.Equal(["Asked bell", "Lonely bell"], Cards(board, IssueState.Raised));
        Assert.Equal(["Taken bell"], Cards(board, IssueState.InHand));
        Assert.Equal(
            ["2", "1", "0", "0"],
            board.Document.QuerySelectorAll(".ek-states__count").Select(n => n.TextContent)
        );
        Assert.Contains($"Not yet acknowledged, with {at.Stem} Service", board.Text);
        // Without script each card leads to what comes next, and back.
        var next = board.Document.QuerySelector($"#state-InHand .ek-issuecard__next")!.GetAttribute("href")!;
        var form = await at.Lead.OpenAsync(next);
        var after = await form.SubmitAsync(("Form.InPlace", "true"));
        Assert.Equal($"{at.Ward}/control/issues/board", after.Path);
        Assert.Equal(["Taken bell"], Cards(after, IssueState.ToCheck));
    }

    [Fact]
    public async Task The_list_s_filters_hold_on_the_board_and_go_with_it()
    {
        var at = await Hospital.OpenAsync(world);
        await at.RaiseAsync(at.Nurse, "Purple trolley");
        await at.RaiseAsync(at.Nurse, "Green trolley");
        var board = await at.Manager.OpenAsync($"{at.Service}/control/issues/board?of=below&q=purple");
        Assert.Equal(["Purple trolley"], Cards(board, IssueState.Raised));
        Assert.Contains($"{at.Stem} Ward", board.Document.QuerySelector(".ek-issuecard")!.TextContent);
        var list = board.Document.QuerySelectorAll(".ek-subtabs a")[0].GetAttribute("href")!;
        Assert.Equal($"{at.Service}/control/issues?q=purple&of=below", list);
        Assert.DoesNotContain("Green trolley", (await at.Manager.OpenAsync(list)).Text);
        Assert.Contains("No issue fits", (await at.Manager.OpenAsync($"{at.Service}/control/issues/board?q=zzz")).Text);
    }

    [Fact]
    public async Task A_move_that_lacks_nothing_is_done_and_one_that_lacks_something_names_its_form()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Loose wire");
        var toTake = await MoveAsync(at, at.Nurse, issue, "InHand");
        Assert.Equal($"{issue}/work?to=InHand&back={Uri.EscapeDataString(Board(at))}", toTake.Go);
        await TakeAsync(at, issue, "");
        Assert.StartsWith($"{issue}/work?to=ToCheck", (await MoveAsync(at, at.Nurse, issue, "ToCheck")).Go);
        await TakeAsync(at, issue, "A new wire");
        var moved = await MoveAsync(at, at.Nurse, issue, "ToCheck");
        Assert.False(moved.Stays);
        Assert.Null(moved.Go);
        Assert.Contains("To check", (await at.Nurse.OpenAsync(issue)).Text);
        var check = await MoveAsync(at, at.Nurse, issue, "Fixed");
        var form = await at.Nurse.OpenAsync(check.Go!);
        Assert.NotNull(form.Document.QuerySelector("[name='Form.Works'][value='true'][checked]"));
        var board = await form.SubmitAsync(("Form.Works", "true"), ("Form.Found", "It held"));
        Assert.Equal(["Loose wire"], Cards(board, IssueState.Fixed));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_a_sentence()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Not yet fixed");
        var moved = await MoveAsync(at, at.Nurse, issue, "Fixed");
        Assert.True(moved is { Stays: true, Go: null });
        Assert.Contains("not fixed before somebody has checked", moved.Says);
        // Who may not work here is told who may; who does not see it is told nothing.
        var chief = await MoveAsync(at, at.Chief, issue, "InHand", await VersionAsync(at, at.Nurse, issue));
        Assert.NotNull(chief.Go);
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(at, at.Pharmacist, issue, "InHand", "1"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(at, at.Nurse, issue, "Merged", "1"));
        using var tokenless = new FormUrlEncodedContent([new("version", "1"), new("to", "InHand")]);
        var bare = await at.Nurse.Client.PostAsync($"{issue}/move", tokenless);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
    }

    [Fact]
    public async Task Of_two_who_move_it_at_once_the_second_is_told_and_nothing_is_lost()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Moved twice");
        await TakeAsync(at, issue, "A new wire");
        var seen = await VersionAsync(at, at.Lead, issue);
        Assert.False((await MoveAsync(at, at.Nurse, issue, "ToCheck")).Stays);
        var second = await MoveAsync(at, at.Lead, issue, "ToCheck", seen);
        Assert.True(second is { Stays: true, Go: null });
        Assert.Contains("Somebody else has changed", second.Says);
        Assert.Contains("it is in “To check” now", second.Says);
    }

    [Fact]
    public async Task The_way_back_leads_to_this_house_only()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Way back");
        foreach (
            var back in new[] { "//example.org", "https://example.org/units/", "/units/\\example.org", "javascript:x" }
        )
        {
            var form = await at.Nurse.OpenAsync($"{issue}/work?back={Uri.EscapeDataString(back)}");
            Assert.Equal(issue, form.Document.QuerySelector(".ek-submit a")!.GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData(IssueState.Raised, IssueState.ToCheck, true, "Work")]
    [InlineData(IssueState.InHand, IssueState.Raised, true, "Refused")]
    [InlineData(IssueState.InHand, IssueState.InHand, true, "Refused")]
    [InlineData(IssueState.ToCheck, IssueState.InHand, false, "Check")]
    [InlineData(IssueState.ToCheck, IssueState.Raised, false, "Refused")]
    [InlineData(IssueState.Fixed, IssueState.InHand, true, "Refused")]
    public void The_rules_of_moving(IssueState from, IssueState to, bool hasCountermeasure, string asks) =>
        Assert.Equal(asks, CardMoves.Of(from, to, hasCountermeasure).Asks.ToString());

    private sealed record Answer(string Says, string? Go, bool Stays);

    private static string Board(Hospital at) => $"{at.Ward}/control/issues/board";

    private static IReadOnlyList<string> Cards(Page board, IssueState state) =>
        [
            .. board
                .Document.QuerySelectorAll($"#state-{state} .ek-issuecard h3")
                .Select(head => head.TextContent.Trim().Split(' ', 2)[1]),
        ];

    private static async Task TakeAsync(Hospital at, string issue, string countermeasure) =>
        await (await at.Colleague.OpenAsync($"{issue}/work")).SubmitAsync(("Form.Countermeasure", countermeasure));

    private static async Task<string> VersionAsync(Hospital at, Browser who, string issue) =>
        (await who.OpenAsync(Board(at)))
            .Document.QuerySelector($"#issue-{issue.Split('/')[^1]}")!
            .GetAttribute("data-version")!;

    private static async Task<Answer> MoveAsync(
        Hospital at,
        Browser who,
        string issue,
        string to,
        string? version = null
    )
    {
        var response = await PostAsync(at, who, issue, to, version ?? await VersionAsync(at, who, issue));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonSerializer.Deserialize<Answer>(
            await response.Content.ReadAsStringAsync(),
            JsonSerializerOptions.Web
        )!;
    }

    private static async Task<HttpStatusCode> SendAsync(
        Hospital at,
        Browser who,
        string issue,
        string to,
        string version
    ) => (await PostAsync(at, who, issue, to, version)).StatusCode;

    private static async Task<HttpResponseMessage> PostAsync(
        Hospital at,
        Browser who,
        string issue,
        string to,
        string version
    )
    {
        var token = (await who.OpenAsync("/waiting")).ValueOf("__RequestVerificationToken")!;
        using var content = new FormUrlEncodedContent([
            new("version", version),
            new("to", to),
            new("back", Board(at)),
            new("__RequestVerificationToken", token),
        ]);
        return await who.Client.PostAsync($"{issue}/move", content);
    }
}
