using Evenkeel.Platform.Access;

namespace Evenkeel.Platform.Live;

/// <summary>Something was saved at a unit (null: it may concern every unit); the key is the kind of the item that it is about, or "".</summary>
public readonly record struct Changed(UnitId? Unit, string Key)
{
    public static readonly Changed Everything = new(null, "");
}
