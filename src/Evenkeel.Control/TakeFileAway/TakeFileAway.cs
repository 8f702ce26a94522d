using Evenkeel.Control.Issues;
using Evenkeel.Control.ShowFiles;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Files;

namespace Evenkeel.Control.TakeFileAway;

internal sealed class TakeAwayForm
{
    public string? Sure { get; set; }
}

/// <summary>By who attached it, or who leads the unit. That it was there stays in the history; what was in it is gone.</summary>
internal sealed class TakeFileAwayHandler(AppDb db, ItemFiles files, Telling telling, Scope scope)
{
    public async Task<Outcome<string>> Handle(ShownFile shown, Issue issue, CancellationToken ct)
    {
        var item = new ItemRef(Issue.Item, issue.Id);
        if (!shown.MayTakeAway || await files.FindAsync(item, shown.File.Number, ct) is not { } file)
        {
            return Outcome.Stale;
        }

        await files.TakeAwayAsync(file, ct);
        var isHidden = issue.NameIsHidden && issue.RaisedById == scope.Person;
        await telling.TellAsync(
            issue,
            new Happening(
                $"file gone {file.Id:N}",
                $"{(isHidden ? "The raiser" : scope.PersonName)} took {file.Name} away from #{issue.Number}: {IssueWords.Brief(issue.Problem)}",
                "a file was taken away"
            ),
            [],
            ct
        );
        var act = new Act("File taken away")
        {
            Unit = issue.UnitId,
            About = item,
            ShownBy = isHidden ? "The raiser" : null,
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done($"Taken away: {file.Name}.") : Outcome.Stale;
    }
}
