using System.Globalization;

namespace Evenkeel.Organisation;

/// <summary>The page that an address asks for; the first where it asks for none that could be.</summary>
public static class PageNumber
{
    private const int Most = 100_000;

    public static int From(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, Most)
            : 1;
}
