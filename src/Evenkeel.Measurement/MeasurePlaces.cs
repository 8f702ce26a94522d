namespace Evenkeel.Measurement;

/// <summary>The places of this module's pages for which modules to the right may register panels.</summary>
public static class MeasurePlaces
{
    /// <summary>Below the chart on a measure's page at a unit; which series it is, <see cref="ShownSeries"/> says.</summary>
    public const string OfMeasure = "measure.page";
}

/// <summary>Which series the page that is being drawn shows.</summary>
public sealed class ShownSeries
{
    public int? Number { get; internal set; }
}
