using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Steps;

/// <summary>How milestones, actions and meetings read in the history: by who sees the project.</summary>
internal sealed class DescribeSteps(AppDb db) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(ProjectStep), nameof(ProjectMeeting)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId).OfType<Guid>().ToList();
        var steps = db.ProjectSteps.Where(s => keys.Contains(s.Id)).Select(s => new { s.Id, s.ProjectId });
        var meetings = db.ProjectMeetings.Where(m => keys.Contains(m.Id)).Select(m => new { m.Id, m.ProjectId });
        var owners = await steps.Concat(meetings).ToDictionaryAsync(row => row.Id, row => row.ProjectId, ct);
        var projects = owners.Values.Distinct().ToList();
        var seen = await db.Projects.Where(p => projects.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        return
        [
            .. changes
                .Where(change => change.KeyId is { } key && owners.TryGetValue(key, out var of) && seen.Contains(of))
                .SelectMany(Lines),
        ];
    }

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change) =>
        change.Entity == nameof(ProjectMeeting)
            ? change.Lines(
                "Meeting",
                new(nameof(ProjectMeeting.On), "on", Day),
                new(nameof(ProjectMeeting.Said), "said")
            )
            : change.Lines(
                "To do",
                new(nameof(ProjectStep.What), ""),
                new(nameof(ProjectStep.IsMilestone), "milestone", ChangeFields.YesNo),
                new(nameof(ProjectStep.DueOn), "by", Day),
                new(nameof(ProjectStep.DoneOn), "done on", Day)
            );

    private static string Day(string day) => UkDate.Plain(ChangeFields.Day(day)!.Value);
}
