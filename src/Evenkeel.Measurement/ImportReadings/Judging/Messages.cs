using System.Globalization;
using System.Text;
using Evenkeel.Platform.Identifiers;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>The sentence for a row: where, what was seen, what to do. Made only when someone reads it.</summary>
internal sealed class Messages(ImportResult result)
{
    public static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private const int LongestQuote = 60;

    /// <summary>Null for a row that needs no words.</summary>
    public string? For(int index) =>
        result.Rows[index].Decision is RowDecision.Header or RowDecision.Accept
            ? null
            : For(index, result.Rows.Detail(index)?.Main ?? default);

    public string? For(int index, Finding finding)
    {
        var entry = result.Rows[index];
        var main = finding.Code == ImportCode.None ? new Finding(entry.Code, entry.Column) : finding;
        var text = new MessageText(result, index, main);
        return text.Compose();
    }

    /// <summary>What was seen, short and never an identifier.</summary>
    public static string Safe(string? seen)
    {
        var text = new StringBuilder();
        foreach (var character in seen ?? "")
        {
            text.Append(char.IsControl(character) ? ' ' : character);
        }

        if (text.Length > LongestQuote)
        {
            text.Length = LongestQuote;
            text.Append('…');
        }

        return PatientIdentifiers.ContainsIdentifier(seen) ? PatientIdentifiers.Quotable(seen!) : text.ToString();
    }
}
