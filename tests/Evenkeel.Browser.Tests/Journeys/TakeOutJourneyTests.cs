using System.Text;

namespace Evenkeel.Browser.Tests.Journeys;

public sealed class TakeOutJourneyTests(Site site)
{
    [Theory]
    [ThreeMeans]
    public async Task A_chart_and_its_data_are_taken_out_in_four_forms(Means means)
    {
        await using var visit = await site.OpenAsync("charge-nurse", means);
        await visit.GoAsync("/units/ward-7/measures?view=table");
        await visit.FollowAsync("Hand hygiene");
        await visit.HeadingIsAsync("Hand hygiene");
        Assert.StartsWith(
            "<svg",
            Encoding.UTF8.GetString(await visit.TakeAsync("Chart as SVG")),
            StringComparison.Ordinal
        );
        Assert.Equal("PNG", Encoding.ASCII.GetString((await visit.TakeAsync("Chart as PNG"))[1..4]));
        Assert.Equal("PK", Encoding.ASCII.GetString((await visit.TakeAsync("Data as Excel"))[..2]));
        var lines = Encoding
            .UTF8.GetString(await visit.TakeAsync("Data as CSV"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 24, $"{lines.Length} lines");
        await visit.GoAsync("/units/ward-7/measures");
        Assert.Equal("PK", Encoding.ASCII.GetString((await visit.TakeAsync("Take everything out (zip)"))[..2]));
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [ThreeMeans]
    public async Task From_a_services_sum_to_its_units_side_by_side(Means means)
    {
        await using var visit = await site.OpenAsync("service-manager", means);
        await visit.GoAsync("/units/medicine/measures?view=table");
        await visit.FollowAsync("Hand hygiene");
        await visit.HeadingIsAsync("Hand hygiene");
        await visit.SaysAsync("The units in this sum");
        await Expect(visit.Link("Ward 7")).ToHaveCountAsync(1);
        await visit.FollowAsync("As it is now");
        await visit.SaysAsync("as if they had always stood here");
        await visit.FollowAsync("Compare the units below");
        await visit.HeadingIsAsync("Hand hygiene in the units below");
        await visit.SaysAsync("It is no ranking.");
        var earlier = await visit.Field("Period").Locator("option").Nth(3).InnerTextAsync();
        await visit.SelectAsync("Period", earlier);
        await visit.PressAsync("Show");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"period=\d+"));
        await visit.PressAsync(visit.Page.Locator("main figure summary"));
        await visit.FollowAsync("Ward 7");
        await visit.HeadingIsAsync("Hand hygiene");
        Assert.Empty(visit.Complaints);
    }
}
