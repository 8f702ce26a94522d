using System.Net;
using Evenkeel.Organisation;
using Evenkeel.Platform.Search;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Web;

public sealed class SearchTests(World world)
{
    [Theory]
    [InlineData("ward", "Ward 7")]
    [InlineData("7 WAR", "Ward 7")]
    [InlineData("lead pers", "Lead Person")]
    public async Task Beginnings_of_words_in_any_order_find(string text, string found) =>
        Assert.Contains(found, (await world.Lead.OpenAsync($"/search?q={Uri.EscapeDataString(text)}")).Text);

    [Fact]
    public async Task What_is_out_of_scope_is_not_found()
    {
        Assert.Contains("Nothing found", (await world.Outsider.OpenAsync("/search?q=strathmore")).Text);
        Assert.Contains("Nothing found", (await world.Outsider.OpenAsync("/search?q=nurse")).Text);
        var json = await world.Outsider.Client.GetStringAsync("/search/suggestions?q=ward");
        Assert.Contains("Ward X", json);
        Assert.DoesNotContain("Ward 7", json);
    }

    [Fact]
    public async Task A_renamed_unit_is_found_by_its_new_name_only()
    {
        var code = Arrange.Unique("zebra");
        await world.UnitAsync(code, Level.Team, "medicine");
        Assert.Contains(
            code,
            (await world.Admin.OpenAsync($"/search?q={code}")).Document.QuerySelector("main ul")!.TextContent
        );
        var form = await world.Admin.OpenAsync($"/units/{code}/edit");
        await form.SubmitAsync(("Form.Name", "Giraffe house"), ("Form.Code", Arrange.Unique("giraffe")));
        Assert.Contains("Giraffe house", (await world.Admin.OpenAsync("/search?q=house+gir")).Text);
        Assert.Contains("Nothing found", (await world.Admin.OpenAsync($"/search?q={code}")).Text);
    }

    [Fact]
    public async Task A_search_without_words_asks_for_them_and_strangers_sign_in()
    {
        Assert.Contains("Enter the beginning", (await world.Lead.OpenAsync("/search")).Text);
        Assert.Contains("Nothing found", (await world.Lead.OpenAsync("/search?q=...")).Text);
        Assert.StartsWith("/sign-in", (await world.Nobody.OpenAsync("/search?q=ward")).Path);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await world.Nobody.Client.GetAsync("/search/suggestions?q=ward")).StatusCode
        );
    }

    [Fact]
    public void Words_lose_case_accents_and_signs() =>
        Assert.Equal(["gaidhlig", "a", "e", "7"], SearchWords.Of("Gàidhlig (A&E) 7 a"));
}
