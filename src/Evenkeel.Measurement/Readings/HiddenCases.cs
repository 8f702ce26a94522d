namespace Evenkeel.Measurement.Readings;

/// <summary>What of a measure's readings others than the unit do not see.</summary>
internal interface IDisclose
{
    bool IsHidden(int period, int series);

    Reading ForOthers(Reading reading);
}

/// <summary>
/// Of cases with a predicted risk: a case is a person, and hiding those alone that had the outcome would tell which. Others see none of them.
/// </summary>
internal sealed class HiddenCases : IDisclose
{
    public bool IsHidden(int period, int series) => true;

    public Reading ForOthers(Reading reading) => Suppression.Hide(reading);
}
