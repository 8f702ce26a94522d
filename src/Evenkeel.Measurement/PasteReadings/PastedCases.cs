using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.PasteReadings;

/// <summary>Pasted cases, read as an import reads them: several of one day are told apart by their order.</summary>
internal sealed class PastedCases
{
    private readonly RiskColumn risks = new();
    private readonly Dictionary<int, int> ofDay = [];

    public string? Refusal => risks.Refusal("");

    public (ReadingChange? Change, string? Problem) Read(int line, int period, string? outcome, string? risk)
    {
        var share = risks.Read(line, (risk ?? "").AsSpan());
        if (TypedCase.Outcome((outcome ?? "").AsSpan()) is not { } happened)
        {
            return (null, "write whether it happened: 1 or 0, yes or no, y or n, true or false.");
        }

        if (double.IsNaN(share))
        {
            return (null, $"no predicted risk that we can read. {RiskColumn.Accepted}");
        }

        var sequence = ofDay.GetValueOrDefault(period);
        ofDay[period] = sequence + 1;
        return (new ReadingChange(period, sequence) { Numerator = happened ? 1 : 0, Denominator = share }, null);
    }
}
