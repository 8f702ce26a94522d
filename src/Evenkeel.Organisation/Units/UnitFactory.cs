using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.Units;

/// <summary>A unit to be made: where it stands first, and the IJB that oversees it.</summary>
public sealed record NewUnit(string Name, string Code, Level Level)
{
    public string Kind { get; init; } = "";
    public UnitId? Parent { get; init; }
    public UnitId? OverseenBy { get; init; }
}

/// <summary>Stages units with their codes and parents, and the closure once at the end; the caller saves.</summary>
public sealed class UnitFactory
{
    private readonly AppDb db;
    private readonly UnitTree tree;
    private readonly List<UnitId> added = [];

    internal UnitFactory(AppDb db, UnitTree tree) => (this.db, this.tree) = (db, tree);

    public UnitId Add(NewUnit made)
    {
        var unit = Add(made.Name, made.Code, made.Level, made.Kind);
        if (made.Parent is { } parent)
        {
            Place(unit.UnitId, parent, Bond.Manages);
        }

        if (made.OverseenBy is { } overseer)
        {
            Place(unit.UnitId, overseer, Bond.Oversees);
        }

        return unit.UnitId;
    }

    /// <summary>A code that no unit has or had: the wanted one, or one made from the name.</summary>
    public async Task<string> FreeCodeAsync(string wanted, string name, CancellationToken ct = default)
    {
        var code = UnitCode.IsValid(wanted) ? wanted : UnitCode.From(name);
        var stem = code.Length > UnitCode.MaxLength - 4 ? code[..(UnitCode.MaxLength - 4)] : code;
        for (var next = 2; code.Length == 0 || await IsTakenAsync(UnitCode.Normalise(code), ct); next++)
        {
            code = $"{(stem.Length == 0 ? "unit" : stem)}-{next}";
        }

        return code;
    }

    private async Task<bool> IsTakenAsync(string normal, CancellationToken ct) =>
        db.Set<UnitCode>().Local.Any(c => c.Code == normal)
        || await db.Set<UnitCode>().AnyAsync(c => c.Code == normal, ct);

    internal Unit Add(string name, string code, Level level, string kind = "", params UnitId[] parents)
    {
        var unit = new Unit
        {
            Name = name,
            Code = code,
            Level = level,
            Kind = kind,
        };
        db.Add(unit);
        db.Add(new UnitCode { Code = UnitCode.Normalise(code), UnitId = unit.UnitId });
        for (var i = 0; i < parents.Length; i++)
        {
            Place(unit.UnitId, parents[i], i == 0 ? Bond.Manages : Bond.Oversees);
        }

        added.Add(unit.UnitId);
        return unit;
    }

    internal void Place(UnitId unit, UnitId parent, Bond bond) =>
        db.Add(
            new UnitParent
            {
                UnitId = unit,
                ParentId = parent,
                Bond = bond,
            }
        );

    /// <summary>Once, after the last unit: who stands below whom.</summary>
    public Task FinishAsync(CancellationToken ct = default) => tree.RenewAsync(added, ct);
}
