namespace Evenkeel.Platform.Access;

/// <summary>A row that belongs to a unit and is seen only by those whose scope holds that unit.</summary>
public interface IInUnit
{
    UnitId UnitId { get; }
}
