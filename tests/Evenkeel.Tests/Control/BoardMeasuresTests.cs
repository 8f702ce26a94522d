using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Control;

/// <summary>Which of its measures a team has on its board, and in which order.</summary>
public sealed class BoardMeasuresTests(World world)
{
    [Fact]
    public async Task The_team_chooses_and_orders_its_measures_for_board_wall_and_huddle()
    {
        var ward = await OwnWard.MakeAsync(world, "bm-order");
        await MeasuresAsync(ward, "Aaa", "Bbb", "Ccc");
        Assert.Equal(["Aaa", "Bbb", "Ccc"], await OnAsync(ward, ""));
        var saved = await ArrangeAsync(ward, "InOrder", ("Ccc", "1", true), ("Aaa", "2", true), ("Bbb", "3", false));
        Assert.Contains("The board is as you want it.", saved.Text);
        Assert.Equal(["Ccc", "Aaa"], await OnAsync(ward, ""));
        Assert.Equal(["Ccc", "Aaa"], await OnAsync(ward, "/wall"));
        var huddle = await HuddleTests.StartAsync(ward);
        Assert.Equal(["Ccc", "Aaa"], Names(await ward.Nurse.OpenAsync($"{huddle.Path}?step=1")));
        // What is added later comes at the end.
        await MeasuresAsync(ward, "Abc");
        Assert.Equal(["Ccc", "Aaa", "Abc"], await OnAsync(ward, ""));
    }

    [Fact]
    public async Task Only_these_keeps_out_what_is_added_later_and_all_brings_everything_back()
    {
        var ward = await OwnWard.MakeAsync(world, "bm-only");
        await MeasuresAsync(ward, "Aaa", "Bbb");
        await ArrangeAsync(ward, "OnlyThese", ("Bbb", "1", true), ("Aaa", "2", false));
        await MeasuresAsync(ward, "Ccc");
        Assert.Equal(["Bbb"], await OnAsync(ward, ""));
        var form = await ward.Lead.OpenAsync($"{ward.Board}/sections");
        Assert.NotNull(form.Document.QuerySelector("input[aria-label='Ccc on the board']:not([checked])"));
        await form.SubmitAsync(("Form.Items[0].Which", "All"));
        Assert.Equal(["Aaa", "Bbb", "Ccc"], await OnAsync(ward, ""));
    }

    [Fact]
    public async Task At_least_one_stays_and_what_was_chosen_is_read_in_the_history()
    {
        var ward = await OwnWard.MakeAsync(world, "bm-none");
        await MeasuresAsync(ward, "Aaa");
        var refused = await ArrangeAsync(ward, "OnlyThese", ("Aaa", "1", false));
        Assert.Equal(["Leave at least one measure there, or take the whole section off the board."], refused.Errors);
        var dropped = await ArrangeAsync(ward, "All", ("Aaa", "1", false));
        Assert.Equal(["To choose each measure or its place, choose one of the other two."], dropped.Errors);
        await ArrangeAsync(ward, "OnlyThese", ("Aaa", "1", true));
        var history = await ward.Lead.OpenAsync($"{ward.Address}/history");
        Assert.Contains("Aaa on the board", history.Text);
        Assert.Contains("only what the team chose", history.Text);
    }

    private static async Task MeasuresAsync(OwnWard ward, params string[] names)
    {
        foreach (var name in names)
        {
            await ward.Lead.MeasureAsync(name, unit: ward.Code);
        }
    }

    private static async Task<Page> ArrangeAsync(
        OwnWard ward,
        string which,
        params (string Name, string Place, bool IsShown)[] rows
    )
    {
        var form = await ward.Lead.OpenAsync($"{ward.Board}/sections");
        string Row(string name) =>
            form
                .Document.QuerySelector($"input[aria-label='Place of {name}']")!
                .GetAttribute("name")!
                .Replace(".Place", "", StringComparison.Ordinal);
        return await form.SubmitAsync([
            ("Form.Items[0].Which", which),
            .. rows.SelectMany(row =>
                new[]
                {
                    ($"{Row(row.Name)}.Place", row.Place),
                    ($"{Row(row.Name)}.IsShown", row.IsShown ? "true" : "false"),
                }
            ),
        ]);
    }

    private static async Task<IReadOnlyList<string>> OnAsync(OwnWard ward, string page) =>
        Names(await ward.Nurse.OpenAsync($"{ward.Board}{page}"));

    private static IReadOnlyList<string> Names(Page page) =>
        [.. page.Document.QuerySelectorAll(".ek-card h3 a").Select(name => name.TextContent.Trim())];
}
