using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Issues;

/// <summary>
/// That an issue was withdrawn because it is none, or taken up again. Why is written to it like any comment, so that it is told and can be taken out like one; the act
/// says which comment that is.
/// </summary>
internal sealed class Withdrawals(AppDb db)
{
    public static readonly Act Withdrawn = new Act("Issue withdrawn");
    public static readonly Act TakenUp = new Act("Issue taken up again");

    /// <summary>The comments that say why, and whether it was withdrawn by it.</summary>
    public async Task<IReadOnlyDictionary<Guid, bool>> OfAsync(Issue issue, CancellationToken ct)
    {
        string[] names = [Withdrawn.Name, TakenUp.Name];
        var said = await db
            .Acts.Where(a => a.AboutKind == Issue.Item && a.AboutId == issue.Id && names.Contains(a.Name))
            .SelectMany(
                a => a.Changes.Where(c => c.Entity == nameof(IssueComment)),
                (a, c) => new { c.EntityId, a.Name }
            )
            .ToListAsync(ct);
        return said.ToDictionary(s => Guid.Parse(s.EntityId), s => s.Name == Withdrawn.Name);
    }
}
