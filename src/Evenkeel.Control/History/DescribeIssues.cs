using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.History;

/// <summary>How an issue reads in the history, with what people wrote to it. The moves of its escalation have a story of their own, on its page.</summary>
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

    private static readonly ChangeField[] Comment = [new(nameof(IssueComment.Text), "written to it")];
    private static readonly ChangeField[] Step = [new(nameof(EscalationStep.Reasons), "said")];

    public IReadOnlyCollection<string> Entities => [nameof(Issue), nameof(IssueComment), nameof(EscalationStep)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var asked = changes.Where(c => c.Entity == nameof(EscalationStep)).Select(EscalationOf).Distinct().ToList();
        var escalations = await db
            .Escalations.Where(e => asked.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, e => e.IssueId, ct);
        var ids = changes.Select(change => IssueOf(change, escalations)).Distinct().ToList();
        var seen = await db.Issues.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Number, ct);
        return
        [
            .. changes
                .Where(change => seen.ContainsKey(IssueOf(change, escalations)))
                .SelectMany(change => change.Lines($"#{seen[IssueOf(change, escalations)]}", FieldsOf(change))),
        ];
    }

    private static Guid IssueOf(ChangedRecord change, Dictionary<Guid, Guid> escalations) =>
        change.Entity switch
        {
            nameof(IssueComment) => change.Id(nameof(IssueComment.IssueId)) ?? default,
            nameof(EscalationStep) => escalations.GetValueOrDefault(EscalationOf(change)),
            _ => change.KeyId ?? default,
        };

    private static Guid EscalationOf(ChangedRecord change) => Guid.Parse(change.Key.Split(' ')[0]);

    private static ChangeField[] FieldsOf(ChangedRecord change) =>
        change.Entity switch
        {
            nameof(IssueComment) => Comment,
            nameof(EscalationStep) => Step,
            _ => Fields,
        };
}
