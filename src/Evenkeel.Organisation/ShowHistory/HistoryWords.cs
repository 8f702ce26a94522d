using System.Text.RegularExpressions;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;

namespace Evenkeel.Organisation.ShowHistory;

/// <summary>Turns acts as they were written into plain lines: each module says how its records read, and only what the reader may see.</summary>
internal sealed partial class HistoryWords(IEnumerable<IDescribeChanges> describers, ItemThread items)
{
    public async Task<IReadOnlyList<HistoryEntry>> SayAsync(IReadOnlyList<RecordedAct> acts, CancellationToken ct)
    {
        var lines = (await LinesAsync(acts, ct)).ToLookup(line => line.Of.ActId);
        var hidden = await HiddenAsync(acts, ct);
        return [.. acts.Select(act => Entry(act, lines[act.Id], hidden.Contains(act.Id)))];
    }

    /// <summary>Acts with a reason about an item that the reader does not see: the reason is a part of it.</summary>
    public async Task<IReadOnlySet<Guid>> HiddenAsync(IReadOnlyList<RecordedAct> acts, CancellationToken ct)
    {
        var about = acts.Where(act => !string.IsNullOrEmpty(act.Reason) && act.AboutId is not null)
            .ToDictionary(act => act.Id, act => new ItemRef(act.AboutKind!, act.AboutId!.Value));
        var unseen = await items.UnseenAsync([.. about.Values], ct);
        return about.Where(pair => unseen.Contains(pair.Value)).Select(pair => pair.Key).ToHashSet();
    }

    /// <summary>The changes of an act of which the reader may see something, by their numbers.</summary>
    public async Task<IReadOnlySet<int>> SeenAsync(RecordedAct act, CancellationToken ct) =>
        (await LinesAsync([act], ct)).Select(line => line.Of.Number).ToHashSet();

    /// <summary>"ClosedOn" → "Closed on".</summary>
    public static string Words(string name) => Capitals().Replace(name, match => " " + match.Value.ToLowerInvariant());

    private async Task<List<ChangeLine>> LinesAsync(IReadOnlyList<RecordedAct> acts, CancellationToken ct)
    {
        var changes = acts.SelectMany(act => act.Changes.Select(change => new ChangedRecord(act, change))).ToList();
        var lines = new List<ChangeLine>();
        foreach (var describer in describers)
        {
            var own = changes.Where(change => describer.Entities.Contains(change.Entity)).ToList();
            if (own.Count > 0)
            {
                lines.AddRange(await describer.DescribeAsync(own, ct));
            }
        }

        return lines;
    }

    private static HistoryEntry Entry(RecordedAct act, IEnumerable<ChangeLine> lines, bool isHidden)
    {
        var changes = lines
            .OrderBy(line => line.Of.Number)
            .Select(line => new HistoryChange(line.Item, line.Before, line.After));
        return new HistoryEntry(
            act.At,
            act.By.Length > 0 ? act.By : "the system",
            act.Name,
            isHidden ? null : act.Reason,
            [.. changes]
        );
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capitals();
}
