using Evenkeel.Control.ShowBoard;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Modules;

namespace Evenkeel.Control.History;

/// <summary>"Falls with harm on the board: place 2". What an item is called is known to the module whose section it stands in.</summary>
internal sealed class DescribeBoardItems(IEnumerable<IPanelItems> sections) : IDescribeChanges
{
    private static readonly ChangeField[] fields =
    [
        new(nameof(BoardItem.Order), "place", Place),
        new(nameof(BoardItem.IsHidden), "left out", ChangeFields.YesNo),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(BoardItem)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var titles = new Dictionary<(UnitId, string Panel, string Item), string>();
        foreach (var unit in changes.Select(change => change.AtUnit).OfType<UnitId>().Distinct())
        {
            foreach (var section in sections)
            {
                foreach (var item in await section.OfAsync(unit, ct))
                {
                    titles[(unit, section.Panel, item.Key)] = item.Title;
                }
            }
        }

        return [.. changes.SelectMany(change => Lines(change, titles))];
    }

    /// <summary>The key is the unit, the section and the item.</summary>
    private static IEnumerable<ChangeLine> Lines(
        ChangedRecord change,
        Dictionary<(UnitId, string Panel, string Item), string> titles
    )
    {
        var key = change.Key.Split(' ');
        var title = titles.GetValueOrDefault((change.AtUnit ?? default, key[^2], key[^1]), "Something");
        return change.Lines($"{title} on the board", fields);
    }

    /// <summary>Kept in steps of ten.</summary>
    private static string Place(string order) => $"{(int)(ChangeFields.Number(order) ?? 0) / 10}";
}
