using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowBoard;

internal sealed record BoardView(UnitRow Unit, IReadOnlyList<UnitPanel> Sections, PanelChoices Choices);

/// <summary>The sections of a unit's board, as the team has ordered them.</summary>
internal sealed class ShowBoardHandler(AppDb db, OrganisationCatalogue organisation, ModuleList modules)
{
    public async Task<BoardView?> LoadAsync(string code, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var stored = await StoredAsync(unit.Id, ct);
        return new BoardView(
            unit,
            [.. Chosen(unit, stored).Where(s => !s.IsHidden).Select(s => s.Panel)],
            await ChoicesAsync(unit.Id, stored, ct)
        );
    }

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
    public async Task<IReadOnlyList<(UnitPanel Panel, bool IsHidden)>> ChosenAsync(
        UnitRow unit,
        CancellationToken ct
    ) => Chosen(unit, await StoredAsync(unit.Id, ct));

    /// <summary>What the team has chosen inside of sections.</summary>
    public async Task<PanelChoices> ChoicesAsync(UnitId unit, CancellationToken ct) =>
        await ChoicesAsync(unit, await StoredAsync(unit, ct), ct);

    public Task<Dictionary<string, BoardSection>> StoredAsync(UnitId unit, CancellationToken ct) =>
        db.BoardSections.Where(s => s.UnitId == unit).AsNoTracking().ToDictionaryAsync(s => s.Panel, ct);

    private IReadOnlyList<(UnitPanel Panel, bool IsHidden)> Chosen(
        UnitRow unit,
        Dictionary<string, BoardSection> stored
    ) =>
        [
            .. modules
                .PanelsAt(Organisation.Places.TeamBoard)
                .OrderBy(panel => stored.GetValueOrDefault(panel.Key)?.Order ?? panel.Order)
                .Select(panel =>
                    (panel, stored.GetValueOrDefault(panel.Key)?.IsHidden ?? IsHiddenAtFirst(panel, unit))
                ),
        ];

    private async Task<PanelChoices> ChoicesAsync(
        UnitId unit,
        Dictionary<string, BoardSection> stored,
        CancellationToken ct
    )
    {
        var chosen = stored.Values.Where(section => section.Which != WhichItems.All).ToList();
        if (chosen.Count == 0)
        {
            return PanelChoices.None;
        }

        var items = (
            await db.BoardItems.Where(i => i.UnitId == unit).OrderBy(i => i.Order).AsNoTracking().ToListAsync(ct)
        ).ToLookup(i => i.Panel);
        return new PanelChoices(
            chosen.ToDictionary(
                section => section.Panel,
                section => new PanelChoice(
                    [.. items[section.Panel].Where(i => !i.IsHidden).Select(i => i.Item)],
                    items[section.Panel].Where(i => i.IsHidden).Select(i => i.Item).ToHashSet(),
                    section.Which == WhichItems.OnlyThese
                )
            )
        );
    }

    /// <summary>Nobody asks a team before it has put this on its board itself.</summary>
    private static bool IsHiddenAtFirst(UnitPanel panel, UnitRow unit) =>
        panel.Key == "held" && unit.Level == Level.Team;
}
