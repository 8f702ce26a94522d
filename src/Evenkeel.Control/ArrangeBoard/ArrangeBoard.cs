using Evenkeel.Control.ShowBoard;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ArrangeBoard;

internal sealed class SectionRow
{
    public string Key { get; set; } = "";
    public int Place { get; set; }
    public bool IsShown { get; set; }
}

/// <summary>Of a section whose items the team may choose.</summary>
internal sealed class ItemsForm
{
    public string Panel { get; set; } = "";
    public WhichItems Which { get; set; }
    public List<SectionRow> Rows
    {
        get;
        set => field = value ?? [];
    } = [];
}

internal sealed class ArrangeForm
{
    public List<SectionRow> Rows
    {
        get;
        set => field = value ?? [];
    } = [];
    public List<ItemsForm> Items
    {
        get;
        set => field = value ?? [];
    } = [];
}

internal sealed record ArrangeView(UnitRow Unit, IReadOnlyList<(UnitPanel Panel, bool IsHidden)> Sections)
{
    public IReadOnlyList<ChoosableItems> Choosable { get; init; } = [];
}

/// <summary>Which sections stand on a unit's board, and in which order; and in some of them, which items.</summary>
internal sealed class ArrangeBoardHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    ShowBoardHandler board,
    ArrangeItems items
)
{
    public async Task<ArrangeView?> LoadAsync(string code, CancellationToken ct) =>
        await organisation.FindAsync(code, ct) is { ClosedOn: null } unit
            ? new ArrangeView(unit, await board.ChosenAsync(unit, ct)) { Choosable = await items.OfAsync(unit.Id, ct) }
            : null;

    public static ArrangeForm Fill(ArrangeView view) =>
        new()
        {
            Rows =
            [
                .. view.Sections.Select(
                    (s, i) =>
                        new SectionRow
                        {
                            Key = s.Panel.Key,
                            Place = i + 1,
                            IsShown = !s.IsHidden,
                        }
                ),
            ],
            Items = [.. view.Choosable.Select(ArrangeItems.Fill)],
        };

    public async Task<Outcome<int>> Handle(ArrangeForm form, ArrangeView view, CancellationToken ct)
    {
        if (!form.Rows.Exists(row => row.IsShown))
        {
            return Outcome.Refused("Rows[0].IsShown", "Leave at least one section on the board.");
        }

        if (ArrangeItems.Wrong(form, view) is { } wrong)
        {
            return wrong;
        }

        var stored = await db.BoardSections.Where(s => s.UnitId == view.Unit.Id).ToDictionaryAsync(s => s.Panel, ct);
        var place = 0;
        foreach (
            var row in form.Rows.Where(row => view.Sections.Any(s => s.Panel.Key == row.Key)).OrderBy(row => row.Place)
        )
        {
            if (!stored.TryGetValue(row.Key, out var section))
            {
                section = new BoardSection { UnitId = view.Unit.Id, Panel = row.Key };
                db.BoardSections.Add(section);
            }

            (section.Order, section.IsHidden) = (++place * 10, !row.IsShown);
            await items.StageAsync(section, form, view, ct);
        }

        return await db.TrySaveAsync(new Act("Board arranged") { Unit = view.Unit.Id }, ct)
            ? Outcome.Done(place)
            : Outcome.Stale;
    }
}
