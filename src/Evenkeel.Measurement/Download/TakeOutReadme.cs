using System.Globalization;
using System.Text;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Download;

internal static class TakeOutReadme
{
    public static string Of(string unit, bool below, DateOnly today, int suppressBelow)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Everything of {unit}{(below ? " and the units below it" : "")}\n");
        text.Append(CultureInfo.InvariantCulture, $"Taken out on {UkDate.Plain(today)} by Evenkeel.\n\n");
        text.Append(
            "Tables are CSV: UTF-8, commas, a heading row, days as 2026-11-24. A text that a spreadsheet would run as a formula has an apostrophe before it.\n"
        );
        text.Append("charts/ has each chart as SVG, and its points with centre line and limits as CSV.\n\n");
        text.Append(Suppression(unit, below, suppressBelow));
        foreach (var file in TakeOutFile.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{file.Name}\n  {file.Holds}\n");
            foreach (var (name, says) in file.Columns)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {name}: {says}\n");
            }
        }

        return text.ToString();
    }

    private static string Suppression(string unit, bool below, int suppressBelow) =>
        suppressBelow == 0 ? "No count is suppressed: the organisation chose so.\n"
        : !below
            ? $"The counts of {unit} itself are all here, small ones too: keep the file as safe as the system does. Suppress counts below {suppressBelow} before you pass anything on.\n"
        : $"In other units than {unit}, counts below {suppressBelow} are not shown, nor those from which one could be worked out; a chart that would show one is left out. {unit}'s own counts are all here: keep the file as safe as the system does.\n";
}
