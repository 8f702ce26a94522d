namespace Evenkeel.Browser.Tests.Support;

/// <summary>A picture and a paper to attach: what is on the screen, and the smallest PDF.</summary>
internal static class Photo
{
    public static async Task<FilePayload> OfAsync(IPage page, string name) =>
        new()
        {
            Name = name,
            MimeType = "image/png",
            Buffer = await page.ScreenshotAsync(),
        };

    public static FilePayload Paper { get; } =
        new()
        {
            Name = "Stock list.pdf",
            MimeType = "application/pdf",
            Buffer = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"u8.ToArray(),
        };

    /// <summary>From an issue's page to its page again, with both.</summary>
    public static async Task AttachAsync(Visit visit, string says)
    {
        var picture = await OfAsync(visit.Page, "strap.png");
        await visit.FollowAsync("Add photos or PDFs");
        await visit.Field("Photos or PDFs").SetInputFilesAsync([picture, Paper]);
        await visit.FillAsync("What does it show? (if you like)", says);
        await visit.PressAsync("Attach");
        await visit.SaysAsync("2 files attached.");
    }

    /// <summary>From an issue's page to the question whether its first file is to go.</summary>
    public static async Task AskToTakeAwayAsync(Visit visit)
    {
        await AttachAsync(visit, "The strap is torn");
        await visit.FollowAsync("Take away strap.jpg");
        await visit.HeadingIsAsync("Take strap.jpg away?");
    }
}
