using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Organisation.ImportUnits;

/// <summary>Stages what a plan decided; the caller renews the tree and saves.</summary>
internal sealed class UnitStaging(AppDb db, UnitPlaces places, UnitPlan plan, DateOnly today)
{
    private readonly Dictionary<string, UnitId> made = [];

    public async Task<IReadOnlyList<UnitId>> RunAsync(CancellationToken ct)
    {
        var added = plan.Of(UnitDecisionKind.Add).ToList();
        added.ForEach(Make);
        foreach (var row in added)
        {
            Place(made[UnitCode.Normalise(row.Code)], IdOf(row.Parent), Bond.Manages);
            Place(made[UnitCode.Normalise(row.Code)], SecondOf(row), Bond.Oversees);
        }

        var changed = plan.Of(UnitDecisionKind.Change)
            .Select(row => (Row: row, Unit: plan.Known.Find(row.Code)!))
            .ToList();
        foreach (var (row, unit) in changed)
        {
            await ChangeAsync(row, unit, ct);
        }

        return [.. made.Values, .. changed.Select(pair => pair.Unit.UnitId)];
    }

    private UnitId? IdOf(string code) =>
        code.Length == 0 ? plan.Known.Under?.Id
        : made.TryGetValue(UnitCode.Normalise(code), out var id) ? id
        : plan.Known.Find(code)?.UnitId;

    private UnitId? SecondOf(UnitFileRow row) => row.SecondParent.Length == 0 ? null : IdOf(row.SecondParent);

    private async Task ChangeAsync(UnitFileRow row, Unit unit, CancellationToken ct)
    {
        unit.Name = row.Name;
        unit.Kind = UnitPlan.KindOf(row) is { Length: > 0 } kind ? kind : unit.Kind;
        if (!plan.IsTop(row) && IdOf(row.Parent) is var parent && parent != plan.Known.ParentOf(unit, Bond.Manages))
        {
            await places.MoveAsync(unit.UnitId, parent, Bond.Manages, today, ct);
        }

        if (SecondOf(row) is { } second && second != plan.Known.ParentOf(unit, Bond.Oversees))
        {
            await places.MoveAsync(unit.UnitId, second, Bond.Oversees, today, ct);
        }
    }

    private void Make(UnitFileRow row)
    {
        var unit = new Unit
        {
            Code = row.Code,
            Name = row.Name,
            Level = LevelReader.Read(row.LevelText)!.Value.Level,
            Kind = UnitPlan.KindOf(row),
        };
        db.Add(unit);
        db.Add(new UnitCode { Code = UnitCode.Normalise(row.Code), UnitId = unit.UnitId });
        made[UnitCode.Normalise(row.Code)] = unit.UnitId;
    }

    private void Place(UnitId unit, UnitId? parent, Bond bond)
    {
        if (parent is { } above)
        {
            db.Add(
                new UnitParent
                {
                    UnitId = unit,
                    ParentId = above,
                    Bond = bond,
                }
            );
        }
    }
}
