using Evenkeel.Control.ShowBoard;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Huddles;

/// <summary>A step of the walk: a section of the board, or an item of the team's own.</summary>
internal sealed record AgendaStep(string Title, UnitPanel? Panel);

/// <summary>What a team goes through in its huddle, in its order; the sections of its board, where it has said nothing else.</summary>
internal sealed class Agenda(AppDb db, ShowBoardHandler board)
{
    /// <summary>Its own panel says that there is a huddle: no part of one.</summary>
    public const string OwnPanel = "huddle";

    public async Task<IReadOnlyList<AgendaStep>> OfAsync(UnitRow unit, CancellationToken ct)
    {
        var sections = await SectionsAsync(unit, ct);
        var parts = await PartsAsync(unit.Id, ct);
        List<AgendaStep> steps =
            parts.Count == 0
                ? [.. sections.Select(panel => new AgendaStep(panel.Title, panel))]
                :
                [
                    .. parts
                        .Select(part => new AgendaStep(part.Title, sections.FirstOrDefault(s => s.Key == part.Panel)))
                        .Zip(parts)
                        .Where(both => both.Second.Panel is null || both.First.Panel is not null)
                        .Select(both =>
                            both.First.Panel is { } panel ? new AgendaStep(panel.Title, panel) : both.First
                        ),
                ];
        return steps.Count == 0 ? [new AgendaStep("Anything else", null)] : steps;
    }

    /// <summary>The sections that the team has on its board.</summary>
    public async Task<IReadOnlyList<UnitPanel>> SectionsAsync(UnitRow unit, CancellationToken ct) =>
        [
            .. (await board.ChosenAsync(unit, ct))
                .Where(section => !section.IsHidden && section.Panel.Key != OwnPanel)
                .Select(section => section.Panel),
        ];

    public Task<List<AgendaPart>> PartsAsync(UnitId unit, CancellationToken ct) =>
        db.AgendaParts.Where(p => p.UnitId == unit).OrderBy(p => p.Order).ToListAsync(ct);
}
