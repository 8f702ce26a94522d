namespace Evenkeel.Ui;

/// <summary>The slide and the room on it below the title, as the layouts have them (Templates/deck-*.xml); in Office's unit, 12,700 to a point.</summary>
internal static class DeckSize
{
    public const int Width = 12_192_000;
    public const int Height = 6_858_000;
    public const long Left = 457_200;
    public const long Across = 11_277_600;
    public const long Top = 1_280_160;
    public const long Down = 4_846_320;

    /// <summary>Of a diagram, which has no line below it.</summary>
    public const long DiagramDown = 5_047_488;
    public const long ChartTop = 1_490_472;
    public const long ChartDown = 3_886_200;

    public const double Point = 12_700;
    public const double Pixel = 9_525;

    /// <summary>Titles, in points: of a chart, of another slide, of the first.</summary>
    public static readonly TextBox ChartTitle = new(26, Across / Point, 859_536 / Point) { IsBold = true };
    public static readonly TextBox Title = new(26, Across / Point, 502_920 / Point) { IsBold = true };
    public static readonly TextBox FirstTitle = new(40, 10_058_400 / Point, 1_554_480 / Point) { IsBold = true };
    public static readonly TextBox Lead = new(22, 10_058_400 / Point, 2_011_680 / Point);
    public static readonly TextBox Words = new(18, Across / Point, Down / Point);
    public static readonly TextBox Below = new(12, Across / Point, 914_400 / Point);
}
