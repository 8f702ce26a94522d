using SkiaSharp;

namespace Evenkeel.Measurement.Download.Pictures;

/// <summary>The machine has no font to write with.</summary>
internal sealed class NoFontException() : Exception("No font is installed.");

/// <summary>Arial, or what stands for it on this machine; a Debian server may have none.</summary>
internal sealed class ChartFonts : IDisposable
{
    private static readonly string[] Wanted =
    [
        "Arial",
        "Liberation Sans",
        "Arimo",
        "Helvetica",
        "Nimbus Sans",
        "FreeSans",
        "Noto Sans",
        "DejaVu Sans",
    ];
    private readonly SKTypeface regular;
    private readonly SKTypeface bold;

    public ChartFonts()
        : this([.. SKFontManager.Default.FontFamilies], HasLetters) { }

    /// <exception cref="NoFontException">None of the families has letters.</exception>
    internal ChartFonts(IReadOnlyList<string> families, Func<string, bool> hasLetters)
    {
        var there = families.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var family = Array.Find(Wanted, there.Contains) ?? there.Order().FirstOrDefault(hasLetters);
        regular = Face(family, SKFontStyle.Normal);
        bold = Face(family, SKFontStyle.Bold);
    }

    public SKFont Of(float size, bool isBold) =>
        new(isBold ? bold : regular, size)
        {
            Edging = SKFontEdging.Antialias,
            Hinting = SKFontHinting.None,
            LinearMetrics = true,
            Subpixel = true,
        };

    public void Dispose()
    {
        regular.Dispose();
        bold.Dispose();
    }

    private static SKTypeface Face(string? family, SKFontStyle style) =>
        (family is null ? null : SKFontManager.Default.MatchFamily(family, style)) ?? throw new NoFontException();

    private static bool HasLetters(string family)
    {
        using var face = SKFontManager.Default.MatchFamily(family);
        return face?.ContainsGlyphs("Average 0123456789 %") == true;
    }
}
