using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;

namespace Evenkeel.Organisation.Units;

/// <summary>A unit at any level: the same records are seen from each.</summary>
internal sealed class Unit : IInUnit, IVersioned, ISearchable
{
    public const string ItemKind = "unit";

    public UnitId UnitId { get; init; } = UnitId.New();

    /// <summary>In the unit's address, as typed; compared in lower case through <see cref="UnitCode"/>.</summary>
    public required string Code { get; set; }
    public required string Name { get; set; }
    public required Level Level { get; init; }
    public string Kind { get; set; } = "";
    public DateOnly? ClosedOn { get; private set; }
    public int Version { get; private set; }

    public bool IsClosed => ClosedOn is not null;
    public string SearchKind => ItemKind;
    public Guid SearchId => UnitId.Value;
    public string SearchText => $"{Name} {Code}";

    public void Close(DateOnly day) => ClosedOn = day;

    public void Reopen() => ClosedOn = null;
}
