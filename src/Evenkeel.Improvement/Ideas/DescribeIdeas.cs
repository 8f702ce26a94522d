using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Ideas;

/// <summary>How ideas read in the history: by who sees them.</summary>
internal sealed class DescribeIdeas(AppDb db) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(Idea), nameof(IdeaThanks)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var ids = changes.Select(IdeaOf).ToList();
        var seen = await db.Ideas.Where(i => ids.Contains(i.Id)).Select(i => i.Id).ToListAsync(ct);
        return [.. changes.Where(change => seen.Contains(IdeaOf(change))).SelectMany(Lines)];
    }

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change) =>
        change.Entity == nameof(IdeaThanks)
            ? change.Lines(
                "Thank you for the idea",
                new ChangeField(nameof(IdeaThanks.At), "on", at => UkDate.Full(ChangeFields.Instant(at)!.Value))
            )
            : change.Lines(
                "Idea",
                new ChangeField(nameof(Idea.Text), ""),
                new ChangeField(nameof(Idea.State), "", ChangeFields.Choice<IdeaState>(IdeaWords.Title)),
                new ChangeField(nameof(Idea.Answer), "answer")
            );

    /// <summary>The first part of the key of a thank you.</summary>
    private static Guid IdeaOf(ChangedRecord change) => change.KeyId ?? Guid.Parse(change.Key[..36]);
}
