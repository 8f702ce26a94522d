using Evenkeel.Control.ShowBoard;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ArrangeBoard;

/// <summary>An item of a section as the team has put it, or as it would come.</summary>
internal sealed record ArrangedItem(string Key, string Title, bool IsShown);

internal sealed record ChoosableItems(IPanelItems Of, WhichItems Which, IReadOnlyList<ArrangedItem> Items);

/// <summary>What stands inside of a section, where its module says that it can be chosen.</summary>
internal sealed class ArrangeItems(AppDb db, ShowBoardHandler board, IEnumerable<IPanelItems> choosable)
{
    public static readonly IReadOnlyList<Choice> Ways =
    [
        new(nameof(WhichItems.All), "All of them, what is unusual first"),
        new(nameof(WhichItems.InOrder), "In our order", "One that is added later comes at the end"),
        new(nameof(WhichItems.OnlyThese), "In our order, and only these", "One that is added later does not come here"),
    ];

    /// <summary>Each section that has items to choose: those the team has put in order, then the rest as the section has them.</summary>
    public async Task<IReadOnlyList<ChoosableItems>> OfAsync(UnitId unit, CancellationToken ct)
    {
        var found = new List<ChoosableItems>();
        var sections = await board.StoredAsync(unit, ct);
        foreach (var of in choosable.Where(one => one.Place == Organisation.Places.TeamBoard))
        {
            var stored = await StoredAsync(unit, of.Panel, ct);
            var which = sections.GetValueOrDefault(of.Panel)?.Which ?? WhichItems.All;
            var items = (await of.OfAsync(unit, ct))
                .OrderBy(item => stored.GetValueOrDefault(item.Key)?.Order ?? int.MaxValue)
                .Select(item => new ArrangedItem(item.Key, item.Title, IsShown(stored, item.Key, which)))
                .ToList();
            if (items.Count > 0)
            {
                found.Add(new ChoosableItems(of, which, items));
            }
        }

        return found;
    }

    public static ItemsForm Fill(ChoosableItems choosable) =>
        new()
        {
            Panel = choosable.Of.Panel,
            Which = choosable.Which,
            Rows =
            [
                .. choosable.Items.Select(
                    (item, at) =>
                        new SectionRow
                        {
                            Key = item.Key,
                            Place = at + 1,
                            IsShown = item.IsShown,
                        }
                ),
            ],
        };

    public static Refusal? Wrong(ArrangeForm form, ArrangeView view)
    {
        for (var at = 0; at < form.Items.Count; at++)
        {
            var asked = form.Items[at];
            if (
                view.Choosable.FirstOrDefault(one => one.Of.Panel == asked.Panel) is { } known
                && Sentence(asked, known) is { } sentence
            )
            {
                return Outcome.Refused($"Items[{at}].{nameof(ItemsForm.Which)}", sentence);
            }
        }

        return null;
    }

    private static string? Sentence(ItemsForm asked, ChoosableItems known) =>
        asked.Which == WhichItems.All
            ? IsChanged(asked, known)
                ? $"To choose each {known.Of.Noun} or its place, choose one of the other two."
                : null
            : asked.Rows.Exists(row => row.IsShown)
                ? null
                : $"Leave at least one {known.Of.Noun} there, or take the whole section off the board.";

    /// <summary>Somebody has put or taken off one of them: with all of them shown as they come, that would be dropped without a word.</summary>
    private static bool IsChanged(ItemsForm asked, ChoosableItems known)
    {
        var sent = asked.Rows.OrderBy(row => row.Place).Select(row => (row.Key, row.IsShown)).ToList();
        return !known
            .Items.Where(item => sent.Exists(row => row.Key == item.Key))
            .Select(item => (item.Key, item.IsShown))
            .SequenceEqual(sent.Where(row => known.Items.Any(item => item.Key == row.Key)));
    }

    /// <summary>Where all of them are shown, what the team chose before is kept for the next time.</summary>
    public async Task StageAsync(BoardSection section, ArrangeForm form, ArrangeView view, CancellationToken ct)
    {
        var asked = form.Items.Find(one => one.Panel == section.Panel);
        var known = view.Choosable.FirstOrDefault(one => one.Of.Panel == section.Panel);
        if (asked is null || known is null)
        {
            return;
        }

        section.Which = asked.Which;
        if (asked.Which == WhichItems.All)
        {
            return;
        }

        var stored = await StoredAsync(section.UnitId, section.Panel, ct);
        var place = 0;
        foreach (var row in asked.Rows.Where(r => known.Items.Any(i => i.Key == r.Key)).OrderBy(row => row.Place))
        {
            if (!stored.TryGetValue(row.Key, out var item))
            {
                item = new BoardItem
                {
                    UnitId = section.UnitId,
                    Panel = section.Panel,
                    Item = row.Key,
                };
                db.BoardItems.Add(item);
            }

            (item.Order, item.IsHidden) = (++place * 10, !row.IsShown);
        }
    }

    private static bool IsShown(Dictionary<string, BoardItem> stored, string key, WhichItems which) =>
        stored.TryGetValue(key, out var item) ? !item.IsHidden : which != WhichItems.OnlyThese;

    private Task<Dictionary<string, BoardItem>> StoredAsync(UnitId unit, string panel, CancellationToken ct) =>
        db.BoardItems.Where(i => i.UnitId == unit && i.Panel == panel).ToDictionaryAsync(i => i.Item, ct);
}
