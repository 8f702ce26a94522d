using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.SeriesOf;

/// <summary>A unit has adopted a measure: its readings in time.</summary>
internal sealed class Series : IInUnit, IVersioned
{
    /// <summary>Small and given out in order: it stands in every reading.</summary>
    public required int Number { get; init; }
    public Guid MeasureId { get; init; }
    public UnitId UnitId { get; init; }

    /// <summary>Its readings are the sums of those of the units below; nobody types them.</summary>
    public bool IsRollUp { get; set; }
    public DateOnly AdoptedOn { get; init; }
    public DateOnly? EndedOn { get; private set; }
    public int Version { get; private set; }

    /// <summary>Given to the unit again: its history goes on.</summary>
    public void Resume() => EndedOn = null;

    /// <summary>Nothing was recorded in it: it becomes the sum of the units below.</summary>
    public void SumFromNowOn() => (IsRollUp, EndedOn) = (true, null);

    public void End(DateOnly day) => EndedOn = day;
}
