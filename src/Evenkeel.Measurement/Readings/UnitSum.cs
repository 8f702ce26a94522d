namespace Evenkeel.Measurement.Readings;

/// <summary>What the units below one recorded in a period, taken together.</summary>
/// <param name="Given">Units whose number is in it.</param>
/// <param name="Of">Units that are expected.</param>
/// <param name="Waiting">Of those that are not in it: the ones that have said nothing yet.</param>
internal sealed record UnitSum(double Numerator, double Denominator, int Given, int Of, bool IsHidden, int Waiting = 0)
{
    /// <summary>Incomplete sums are provisional, and say of how many units they are; those that are not shown are not stored at all.</summary>
    public bool WriteTo(Reading reading)
    {
        var before = (reading.Numerator, reading.Denominator, reading.Status, reading.IsProvisional, reading.Note);
        reading.IsDerived = true;
        var isShown = Given > 0 && !IsHidden;
        reading.Numerator = isShown ? Numerator : null;
        reading.Denominator = !isShown || Denominator == 0 ? null : Denominator;
        reading.Status =
            isShown ? ReadingStatus.Given
            : Given > 0 ? ReadingStatus.Suppressed
            : ReadingStatus.NotAvailable;
        reading.IsProvisional = Given < Of;
        reading.Note = Given < Of ? new SumNote(Given, Of, Waiting).ToString() : null;
        return before != (reading.Numerator, reading.Denominator, reading.Status, reading.IsProvisional, reading.Note);
    }
}
