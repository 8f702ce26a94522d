using System.Globalization;

namespace Evenkeel.Ui;

/// <summary>How a measure's numbers are written: decimals and unit, "96 %", "12.3 days", "1,204".</summary>
public readonly record struct MeasureFormat(int Decimals, string Unit = "")
{
    private const char NoBreak = '\u00a0';

    public string Text(double value) => string.IsNullOrEmpty(Unit) ? Bare(value) : Bare(value) + NoBreak + Unit;

    public string Text(double? value) => value is { } number && double.IsFinite(number) ? Text(number) : "none";

    /// <summary>The number without its unit.</summary>
    public string Bare(double value) => Number(value, Decimals);

    /// <summary>Where there is room for few letters: a unit in words is left to the sentence beside it.</summary>
    internal MeasureFormat Brief => Unit is { Length: > 1 } ? this with { Unit = "" } : this;

    /// <summary>Limits and averages want one decimal more than whole numbers have.</summary>
    public MeasureFormat Finer => this with { Decimals = Math.Max(1, Decimals) };

    internal static string Number(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = (rounded == 0 ? 0 : rounded).ToString("N" + decimals, CultureInfo.InvariantCulture);
        return text.Replace('-', '\u2212');
    }
}
