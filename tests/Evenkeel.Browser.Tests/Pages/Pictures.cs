using System.Text.RegularExpressions;

namespace Evenkeel.Browser.Tests.Pages;

/// <summary>For the eye: EVENKEEL_LOOK=FOLDER keeps a picture of every page that is looked at.</summary>
internal static partial class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("EVENKEEL_LOOK");

    public static async Task KeepAsync(Visit visit, string name, ViewportSize size)
    {
        if (Folder is null)
        {
            return;
        }

        var file = $"{Unfit().Replace(name, "-")}.{size.Width}.png";
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file), FullPage = true });
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Unfit();
}
