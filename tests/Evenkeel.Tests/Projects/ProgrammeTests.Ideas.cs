using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>A site tests the ideas of its own theory and of the programme's.</summary>
public sealed partial class ProgrammeTests
{
    [Fact]
    public async Task A_test_says_which_idea_of_its_project_or_of_the_programme_it_is_about()
    {
        var own = await MakeAsync("asks");
        await BringAsync(own);
        var part = await PartAsync(own.One, own, 0);
        Assert.Empty(IdeasOf(await own.One.OpenAsync($"{part}/pdsa/plan")));
        await AddIdeaAsync(own.Manager, own.Address, "A walk at nine");
        await AddIdeaAsync(own.One, part, "A night light");
        var plan = await own.One.OpenAsync($"{part}/pdsa/plan");
        Assert.Equal(["Not said", "A night light", "A walk at nine"], IdeasOf(plan).Select(idea => idea.TextContent));
        var (light, walk) = (ValueOf(plan, "A night light"), ValueOf(plan, "A walk at nine"));
        var first = await plan.SubmitAsync(("Form.Change", "Walk"), ("Form.Prediction", "Fewer"), ("Form.Idea", walk));
        var named = first.Document.QuerySelector($"a[href^='{own.Address}/theory#n-']")!;
        Assert.Equal("A walk at nine", named.TextContent);
        var change = await own.One.OpenAsync($"{first.Path}/plan");
        Assert.Equal(walk, IdeasOf(change).Single(idea => idea.HasAttribute("selected")).GetAttribute("value"));
        var changed = await change.SubmitAsync(("Form.Idea", light));
        var theirs = changed.Document.QuerySelector($"a[href^='{part}/theory#n-']")!;
        Assert.Equal("A night light", theirs.TextContent);
        // What carries on goes on with the idea, unless somebody says otherwise.
        var next = await own.One.OpenAsync($"{part}/pdsa/plan?after=1");
        Assert.Contains("It tests the idea “A night light”.", next.Text);
        var none = await next.SubmitAsync(("Form.Change", "Rest"), ("Form.Prediction", "Same"), ("Form.Idea", ""));
        Assert.DoesNotContain("The idea that it tests", none.Text);
        var began = await changed.SubmitAsync(("_handler", "do"), ("Form.Happened", "Lit"));
        var studied = await began.SubmitAsync(
            ("_handler", "study"),
            ("Form.Result", "AsPredicted"),
            ("Form.Learned", "It works")
        );
        Assert.Contains("The idea that it tests", studied.Text);
        Assert.Empty(IdeasOf(await own.One.OpenAsync($"{first.Path}/plan")));
    }

    private static async Task AddIdeaAsync(Browser who, string project, string idea)
    {
        var theory = await who.OpenAsync($"{project}/theory");
        await theory.SubmitAsync(("Form.Text", idea), ("Form.IsIdea", "true"), ("Form.Ends", "true"));
    }

    private static IEnumerable<AngleSharp.Dom.IElement> IdeasOf(Page page) =>
        page.Document.QuerySelectorAll("select[name='Form.Idea'] option");

    private static string ValueOf(Page plan, string idea) =>
        IdeasOf(plan).Single(option => option.TextContent == idea).GetAttribute("value")!;
}
