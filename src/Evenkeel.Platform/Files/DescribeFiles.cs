using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Files;

/// <summary>How a file reads in the history of its item: that it was attached, what it shows, that it was taken away.</summary>
internal sealed class DescribeFiles(AppDb db, IEnumerable<IResolveItems> resolvers) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(AttachedFile)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var ids = changes.Select(change => change.KeyId ?? default).ToList();
        var seen = await db
            .AttachedFiles.Where(f => ids.Contains(f.Id))
            .AsNoTracking()
            .ToDictionaryAsync(f => f.Id, ct);
        var titles = await TitlesAsync(seen.Values, ct);
        return
        [
            .. changes
                // A file at the reader's unit may hang on an item that is not theirs to see.
                .Where(change =>
                    seen.TryGetValue(change.KeyId ?? default, out var file) && titles.ContainsKey(file.ItemId)
                )
                .SelectMany(change => Lines(change, seen[change.KeyId!.Value], titles)),
        ];
    }

    private static IEnumerable<ChangeLine> Lines(
        ChangedRecord change,
        AttachedFile file,
        Dictionary<Guid, string> titles
    )
    {
        var title = $"{titles[file.ItemId]}: file";
        if (change.Has(nameof(AttachedFile.TakenAwayAt)))
        {
            yield return new ChangeLine(change, title, file.Name, null);
        }
        else if (change.Has(nameof(AttachedFile.Name)))
        {
            yield return new ChangeLine(
                change,
                title,
                change.Before(nameof(AttachedFile.Name)),
                change.After(nameof(AttachedFile.Name))
            );
        }

        if (change.Has(nameof(AttachedFile.Says)))
        {
            yield return new ChangeLine(
                change,
                "what it shows",
                change.Before(nameof(AttachedFile.Says)),
                change.After(nameof(AttachedFile.Says))
            );
        }
    }

    private async Task<Dictionary<Guid, string>> TitlesAsync(IEnumerable<AttachedFile> files, CancellationToken ct)
    {
        var titles = new Dictionary<Guid, string>();
        foreach (var some in files.GroupBy(file => file.ItemKind))
        {
            if (resolvers.FirstOrDefault(one => one.Kind == some.Key) is { } resolver)
            {
                foreach (var item in await resolver.ResolveAsync([.. some.Select(file => file.ItemId).Distinct()], ct))
                {
                    titles[item.Id] = item.Title;
                }
            }
        }

        return titles;
    }
}
