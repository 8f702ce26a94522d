using System.Text.RegularExpressions;

namespace Evenkeel.Browser.Tests.Support;

/// <summary>The lines of an outline, and the field in which the next is written: of a theory of change and of a tool.</summary>
internal static class OutlineLines
{
    public static ILocator Field(Visit visit) => visit.Page.Locator("[name='Form.Text']");

    public static ILocator Line(Visit visit, string text) =>
        visit.Page.Locator("[data-line]", new() { HasText = text });

    /// <summary>The script has taken the page up that came: a key that is pressed before is lost.</summary>
    public static Task ReadyAsync(Visit visit, string line) =>
        Expect(Line(visit, line)).ToHaveAttributeAsync("tabindex", new Regex("^(0|-1)$"));

    public static async Task IsOnAsync(Visit visit, string line)
    {
        await ReadyAsync(visit, line);
        await Expect(Line(visit, line)).ToBeFocusedAsync();
    }
}
