namespace Evenkeel.Browser.Tests.Journeys;

public sealed class IssueFilesJourneyTests(Site site)
{
    [Theory]
    [ThreeMeans]
    public async Task A_nurse_shows_what_is_torn_and_takes_the_picture_away_again(Means means)
    {
        var problem = $"Torn strap, seen by {means}";
        await using var visit = await site.OpenAsync("nurse", means, Visit.Phone);
        await visit.GoAsync("/units/ward-7/control/raise");
        await visit.FillAsync("What is in the way?", problem);
        await visit.PressAsync("Raise it");
        await visit.PressAsync(visit.Page.Locator("main a", new() { HasText = problem }).First);
        await visit.FollowAsync("Add photos or PDFs");
        await visit.PressAsync("Attach");
        await visit.SaysAsync("Choose a photo or a PDF first.");
        await visit.AttachAsync("Photos or PDFs", await Photo.OfAsync(visit.Page, "strap.png"));
        await visit.FillAsync("What does it show? (if you like)", "The strap is torn near the buckle");
        await visit.PressAsync("Attach");
        await visit.SaysAsync("Attached: strap.jpg.");
        var picture = visit.Page.GetByRole(AriaRole.Img, new() { Name = "The strap is torn near the buckle" });
        await Expect(picture).ToBeVisibleAsync();
        var preview = await visit.Page.APIRequest.GetAsync((await picture.GetAttributeAsync("src"))!);
        Assert.Equal("image/jpeg", preview.Headers["content-type"]);

        await visit.FollowAsync("Take away strap.jpg");
        await visit.SaysAsync("It cannot be brought back.");
        await visit.PressAsync("Take it away");
        await visit.SaysAsync("Taken away: strap.jpg.");
        await Expect(picture).ToHaveCountAsync(0);
        await visit.SaysAsync("took a file away");
        Assert.Empty(visit.Complaints);
    }
}
