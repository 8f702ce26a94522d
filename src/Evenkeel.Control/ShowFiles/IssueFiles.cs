using Evenkeel.Control.Issues;
using Evenkeel.Control.ShowIssue;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Files;

namespace Evenkeel.Control.ShowFiles;

/// <summary>The files of an issue: those that are there, and what happened to each.</summary>
internal sealed class IssueFiles(ItemFiles files, Permits permits, Scope scope)
{
    /// <param name="raiserIsShown">Whether this reader may know who raised it.</param>
    public async Task<(IReadOnlyList<ShownFile> There, IReadOnlyList<StoryEntry> Story)> OfAsync(
        Issue issue,
        bool raiserIsShown,
        CancellationToken ct
    )
    {
        var all = await files.OfAsync(new ItemRef(Issue.Item, issue.Id), ct);
        if (all.Count == 0)
        {
            return ([], []);
        }

        var leads = await permits.MayAsync(Permissions.Decide, issue.UnitId, ct);
        var there = all.Where(file => file.IsThere)
            .Select(file => new ShownFile(
                file,
                $"{issue.Address}/files/{file.Number}",
                Name(file.ById, file.By),
                leads || file.ById == scope.Person
            ));
        return ([.. there], [.. Story(all, Name)]);

        string Name(PersonId? person, string name) =>
            !raiserIsShown && person is not null && person == issue.RaisedById ? "The raiser" : name;
    }

    private static IEnumerable<StoryEntry> Story(IReadOnlyList<AttachedFile> all, Func<PersonId?, string, string> name)
    {
        foreach (var sent in all.GroupBy(file => (file.At, file.ById, file.By)))
        {
            var head =
                $"{name(sent.Key.ById, sent.Key.By)} attached {(sent.Count() == 1 ? "a file" : $"{sent.Count()} files")}";
            yield return new StoryEntry(sent.Key.At, head, string.Join('\n', sent.Select(Says)), null);
        }

        foreach (var gone in all.Where(file => !file.IsThere))
        {
            var head = $"{name(gone.TakenAwayById, gone.TakenAwayBy!)} took a file away";
            yield return new StoryEntry(gone.TakenAwayAt!.Value, head, gone.Name, null);
        }
    }

    private static string Says(AttachedFile file) => file.Says is { } says ? $"{file.Name}: {says}" : file.Name;
}
