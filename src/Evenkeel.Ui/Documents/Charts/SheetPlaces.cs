using System.Globalization;

namespace Evenkeel.Ui;

/// <summary>Where a number stands in the sheet, as a chart refers to it.</summary>
internal static class SheetPlaces
{
    public const string Name = "Chart";

    /// <summary>The heading of a column; the labels' is 0.</summary>
    public static string Head(int column) => $"{Name}!${Letters(column)}$1";

    public static string Rows(int column, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}!${Letters(column)}$2:${Letters(column)}${count + 1}");

    public static string Cell(int column, uint row) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>As the cell and the chart's own copy both write it.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + Letters(column % 26);
}
