using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.History;

/// <summary>How an issue reads in the history. Its escalation has a story of its own, on its page.</summary>
internal sealed class DescribeIssues(AppDb db) : IDescribeChanges
{
    private static readonly ChangeField[] Fields =
    [
        new(nameof(Issue.Problem), ""),
        new(nameof(Issue.DoneNow), "done at once"),
        new(nameof(Issue.WhoFixes), "who fixes it", ChangeFields.Choice<WhoFixes>(IssueWords.Title)),
        new(nameof(Issue.Class), "class", ChangeFields.Choice<IssueClass>(IssueWords.Title)),
        new(nameof(Issue.State), "state", ChangeFields.Choice<IssueState>(IssueWords.Title)),
        new(nameof(Issue.DueOn), "due", day => UkDate.Plain(ChangeFields.Day(day)!.Value)),
        new(nameof(Issue.Cause), "cause"),
        new(nameof(Issue.Countermeasure), "countermeasure"),
        new(nameof(Issue.CheckFound), "the check found"),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(Issue)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var ids = changes.Select(change => change.KeyId ?? default).ToList();
        var seen = await db.Issues.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Number, ct);
        return
        [
            .. changes
                .Where(change => seen.ContainsKey(change.KeyId ?? default))
                .SelectMany(change => change.Lines($"#{seen[change.KeyId!.Value]}", Fields)),
        ];
    }
}
