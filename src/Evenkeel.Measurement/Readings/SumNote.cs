using System.Globalization;

namespace Evenkeel.Measurement.Readings;

/// <summary>How much of a sum is there, as its reading's note says it: "5 of 7 units, 1 has not reported".</summary>
internal readonly record struct SumNote(int Given, int Of, int Waiting)
{
    private const string Between = " of ";

    public override string ToString() =>
        Waiting == 0
            ? Text($"{Given}{Between}{Of} units")
            : Text($"{Given}{Between}{Of} units, {Waiting} {(Waiting == 1 ? "has" : "have")} not reported");

    /// <summary>A sum without a note is whole.</summary>
    public static SumNote Read(string? note)
    {
        if (note is null || note.IndexOf(Between, StringComparison.Ordinal) is not (> 0 and var of))
        {
            return default;
        }

        var rest = note.AsSpan(of + Between.Length);
        var comma = rest.IndexOf(',');
        return new SumNote(Leading(note), Leading(rest), comma < 0 ? 0 : Leading(rest[(comma + 2)..]));
    }

    private static int Leading(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end > 0 ? int.Parse(text[..end], CultureInfo.InvariantCulture) : 0;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
