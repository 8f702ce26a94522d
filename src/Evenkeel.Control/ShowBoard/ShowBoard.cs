using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowBoard;

internal sealed record BoardView(UnitRow Unit, IReadOnlyList<UnitPanel> Sections);

/// <summary>The sections of a unit's board, as the team has ordered them.</summary>
internal sealed class ShowBoardHandler(AppDb db, OrganisationCatalogue organisation, ModuleList modules)
{
    public async Task<BoardView?> LoadAsync(string code, CancellationToken ct) =>
        await organisation.FindAsync(code, ct) is { } unit
            ? new BoardView(unit, [.. (await ChosenAsync(unit, ct)).Where(s => !s.IsHidden).Select(s => s.Panel)])
            : null;

    /// <summary>When something was last done at the unit.</summary>
    public async Task<DateTimeOffset?> LastChangeAsync(UnitId unit, CancellationToken ct)
    {
        var last = await db
            .Acts.Where(a => a.UnitId == unit)
            .OrderByDescending(a => a.At)
            .Select(a => a.At)
            .Take(1)
            .ToListAsync(ct);
        return last.Count == 0 ? null : last[0];
    }

    /// <summary>Every section that there is, in the team's order, with whether it is off the board.</summary>
    public async Task<IReadOnlyList<(UnitPanel Panel, bool IsHidden)>> ChosenAsync(UnitRow unit, CancellationToken ct)
    {
        var chosen = await db
            .BoardSections.Where(s => s.UnitId == unit.Id)
            .AsNoTracking()
            .ToDictionaryAsync(s => s.Panel, ct);
        return
        [
            .. modules
                .PanelsAt(Organisation.Places.TeamBoard)
                .OrderBy(panel => chosen.GetValueOrDefault(panel.Key)?.Order ?? panel.Order)
                .Select(panel =>
                    (panel, chosen.GetValueOrDefault(panel.Key)?.IsHidden ?? IsHiddenAtFirst(panel, unit))
                ),
        ];
    }

    /// <summary>Nobody asks a team before it has put this on its board itself.</summary>
    private static bool IsHiddenAtFirst(UnitPanel panel, UnitRow unit) =>
        panel.Key == "held" && unit.Level == Level.Team;
}
