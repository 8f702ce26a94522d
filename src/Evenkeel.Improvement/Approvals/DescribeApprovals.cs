using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Approvals;

/// <summary>How approvals read in the history: the rule by who sees the unit, what was asked and answered by who sees the project.</summary>
internal sealed class DescribeApprovals(AppDb db) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(ApprovalRule), nameof(ProjectApproval)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId).OfType<Guid>().ToList();
        var seen = await db
            .ProjectApprovals.Where(a => keys.Contains(a.Id))
            .Join(db.Projects, a => a.ProjectId, p => p.Id, (a, p) => a.Id)
            .ToListAsync(ct);
        return
        [
            .. changes
                .Where(change => change.Entity == nameof(ApprovalRule) || seen.Contains(change.KeyId ?? default))
                .SelectMany(Lines),
        ];
    }

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change) =>
        change.Entity == nameof(ApprovalRule)
            ? change.Lines(
                "Projects are approved before their first test",
                new(nameof(ApprovalRule.Since), "since", day => UkDate.Plain(ChangeFields.Day(day)!.Value)),
                new(nameof(ApprovalRule.LooksAt), "what is looked at")
            )
            : change.Lines(
                "Approval",
                new(nameof(ProjectApproval.Aim), "asked for"),
                new(nameof(ProjectApproval.Note), "with it"),
                new(nameof(ProjectApproval.Answer), "", ChangeFields.Choice<ApprovalAnswer>(ApprovalWords.Title)),
                new(nameof(ProjectApproval.Why), "said with it")
            );
}
