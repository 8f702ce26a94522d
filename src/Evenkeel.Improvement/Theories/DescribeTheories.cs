using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Theories;

/// <summary>How a theory of change reads in the history: by who sees the project.</summary>
internal sealed class DescribeTheories(AppDb db) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(TheoryNode), nameof(TheoryVersion)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId).OfType<Guid>().ToList();
        var nodes = db.TheoryNodes.Where(n => keys.Contains(n.Id)).Select(n => new { n.Id, n.ProjectId });
        var versions = db.TheoryVersions.Where(v => keys.Contains(v.Id)).Select(v => new { v.Id, v.ProjectId });
        var owners = await nodes.Concat(versions).ToDictionaryAsync(row => row.Id, row => row.ProjectId, ct);
        var projects = owners.Values.Distinct().ToList();
        var seen = await db.Projects.Where(p => projects.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        var texts = await db
            .TheoryNodes.Where(n => seen.Contains(n.ProjectId))
            .ToDictionaryAsync(n => n.Id, n => n.Text, ct);
        return
        [
            .. changes
                .Where(change =>
                    change.KeyId is { } key && owners.TryGetValue(key, out var project) && seen.Contains(project)
                )
                .SelectMany(change => Lines(change, texts)),
        ];
    }

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change, Dictionary<Guid, string> texts) =>
        change.Entity == nameof(TheoryVersion)
            ? change.Lines(
                "Theory of change",
                new(nameof(TheoryVersion.Number), "version"),
                new(nameof(TheoryVersion.Why), "why")
            )
            : change.Lines(
                change.IsNew
                    ? "Theory of change"
                    : $"Theory of change, “{texts.GetValueOrDefault(change.KeyId!.Value)}”",
                new(nameof(TheoryNode.Text), ""),
                new(nameof(TheoryNode.ParentId), "drives", id => Named(id, texts)),
                new(nameof(TheoryNode.IsAside), "set aside", ChangeFields.YesNo),
                new(nameof(TheoryNode.IsIdea), "is", value => value == "True" ? "a change idea" : "a driver"),
                new(nameof(TheoryNode.RemovedAt), "taken away", _ => "yes")
            );

    private static string Named(string id, Dictionary<Guid, string> texts) =>
        Guid.TryParse(id, out var key) && texts.TryGetValue(key, out var text) ? $"“{text}”" : "another";
}
