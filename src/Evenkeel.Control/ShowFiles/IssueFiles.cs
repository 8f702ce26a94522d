using Evenkeel.Control.Issues;
using Evenkeel.Control.ShowIssue;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Files;

namespace Evenkeel.Control.ShowFiles;

/// <summary>A file as the issue's page shows it to this reader.</summary>
internal sealed record IssueFile(AttachedFile File, string Address, string By, bool MayTakeAway)
{
    private const int MostWidth = 320;
    private const int MostHeight = 160;

    public bool IsPicture => File.Kind == FileKind.Picture;

    /// <summary>In place of the picture, where it is not seen.</summary>
    public string Alt => File.Says ?? $"{File.Name}: nobody has said what it shows";

    /// <summary>As it is drawn, so that nothing on the page moves when it comes.</summary>
    public (int Width, int Height) Drawn
    {
        get
        {
            var (width, height) = (File.Width ?? 1, File.Height ?? 1);
            var scale = Math.Min(1, Math.Min((double)MostWidth / width, (double)MostHeight / height));
            return (Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        }
    }

    public string Size => SizeOf(File.Length);

    private static string SizeOf(int bytes) =>
        bytes >= 1024 * 1024 ? $"{bytes / (1024d * 1024d):0.#} MB" : $"{Math.Max(1, bytes / 1024)} KB";
}

/// <summary>The files of an issue: those that are there, and what happened to each.</summary>
internal sealed class IssueFiles(ItemFiles files, Permits permits, Scope scope)
{
    /// <param name="raiserIsShown">Whether this reader may know who raised it.</param>
    public async Task<(IReadOnlyList<IssueFile> There, IReadOnlyList<StoryEntry> Story)> OfAsync(
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
            .Select(file => new IssueFile(
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
