namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The pictures of the README: always taken and measured, kept when EVENKEEL_SCREENSHOTS=1 asks for new ones.</summary>
public sealed class PictureTests(Site site)
{
    private const int Most = 200 * 1024;
    private static ViewportSize LongPhone => new() { Width = 390, Height = 1250 };

    [Theory]
    [InlineData("measures", "/units/ward-7/measures", false)]
    [InlineData("measure", "/units/ward-7/measures/[Medicines checked within 24 hours]", false)]
    [InlineData("phone", "/units/ward-7/measures/[Falls]", true)]
    [InlineData("table", "/units/ward-7/measures?view=table", false)]
    public async Task A_picture_for_the_readme(string name, string pattern, bool phone)
    {
        await using var visit = await site.OpenAsync("charge-nurse", size: phone ? LongPhone : Visit.Desk);
        var response = await visit.GoAsync(await site.AddressAsync(pattern));
        Assert.Equal(200, response.Status);
        var picture = await visit.Page.ScreenshotAsync(new() { Type = ScreenshotType.Png });
        Assert.InRange(picture.Length, 1024, Most);
        if (Environment.GetEnvironmentVariable("EVENKEEL_SCREENSHOTS") == "1")
        {
            Directory.CreateDirectory(Folders.Images);
            await File.WriteAllBytesAsync(Path.Combine(Folders.Images, $"{name}.png"), picture);
        }
    }
}
