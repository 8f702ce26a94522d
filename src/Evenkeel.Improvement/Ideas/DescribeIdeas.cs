using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Ideas;

/// <summary>How ideas read in the history: by who sees them.</summary>
internal sealed class DescribeIdeas(AppDb db) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(Idea)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId).OfType<Guid>().ToList();
        var seen = await db.Ideas.Where(i => keys.Contains(i.Id)).Select(i => i.Id).ToListAsync(ct);
        return
        [
            .. changes
                .Where(change => change.KeyId is { } key && seen.Contains(key))
                .SelectMany(change =>
                    change.Lines(
                        "Idea",
                        new(nameof(Idea.Text), ""),
                        new(nameof(Idea.State), "", ChangeFields.Choice<IdeaState>(IdeaWords.Title)),
                        new(nameof(Idea.Answer), "answer")
                    )
                ),
        ];
    }
}
