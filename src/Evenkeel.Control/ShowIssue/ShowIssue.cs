using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ShowFiles;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowIssue;

/// <summary>One entry of an issue's story: a step of its escalation, or what somebody wrote.</summary>
internal sealed record StoryEntry(DateTimeOffset At, string Head, string? Text, string? Note);

internal sealed record IssueView(Issue Issue, UnitRow Unit)
{
    public Escalation? Escalation { get; init; }
    public Parts Parts { get; init; }
    public bool RaiserCannot { get; init; }
    public string Raiser { get; init; } = "";
    public string? Owner { get; init; }
    public string? Theme { get; init; }
    public bool MayWork { get; init; }
    public bool IsFollowing { get; init; }
    public bool IsSameForMe { get; init; }
    public int SameForOthers { get; init; }
    public IReadOnlyDictionary<UnitId, string> Units { get; init; } = new Dictionary<UnitId, string>();
    public IReadOnlyDictionary<PersonId, string> People { get; init; } = new Dictionary<PersonId, string>();
    public IReadOnlyList<StoryEntry> Story { get; init; } = [];
    public IReadOnlyList<IssueFile> Files { get; init; } = [];
    public IReadOnlyList<LinkedItem> Thread { get; init; } = [];

    /// <summary>Who would be asked if it went up from here; null where nobody stands above.</summary>
    public Asked? Next { get; init; }

    public bool May(MoveKind kind) =>
        Escalation is { } it && MoveRules.IsOpenTo(it.Position, kind, Parts, RaiserCannot);
}

internal sealed class ShowIssueHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    EscalationDesk desk,
    IssueParts parts,
    HolderFinder finder,
    ItemThread thread,
    IssueFiles attached,
    Permits permits,
    Scope scope
)
{
    /// <summary>Null where the reader sees no issue of this number.</summary>
    public async Task<IssueView?> LoadAsync(int number, CancellationToken ct)
    {
        var issue = await db.Issues.SingleOrDefaultAsync(i => i.Number == number, ct);
        if (issue is null)
        {
            return null;
        }

        var escalation = await desk.OfAsync(issue, ct);
        var comments = await db.IssueComments.Where(c => c.IssueId == issue.Id).AsNoTracking().ToListAsync(ct);
        var names = await NamesAsync(issue, escalation, ct);
        var units = await UnitsAsync(issue, escalation, ct);
        var owner = issue.OwnerId is { } id ? names[id] : null;
        var mayKnow = await MayKnowRaiserAsync(issue, escalation, ct);
        if (!mayKnow && issue.RaisedById is { } raiser)
        {
            names[raiser] = "the raiser";
        }

        var files = await attached.OfAsync(issue, mayKnow, ct);
        var others = await db
            .Involvements.Where(i => i.ItemId == issue.Id && (i.Part == Part.SameForMe || i.PersonId == scope.Person))
            .ToListAsync(ct);
        return new IssueView(issue, await organisation.AllUnits.SingleAsync(u => u.Id == issue.UnitId, ct))
        {
            Escalation = escalation,
            Parts = await parts.OfAsync(issue, escalation, ct),
            RaiserCannot = await parts.RaiserCannotAsync(issue, ct),
            Raiser = RaiserName(issue, names, mayKnow),
            Owner = owner,
            Theme = await db.Themes.Where(t => t.Id == issue.ThemeId).Select(t => t.Name).SingleOrDefaultAsync(ct),
            MayWork = await permits.MayAsync(Permissions.Work, issue.UnitId, ct),
            SameForOthers = others.Count(i => i.Part == Part.SameForMe && i.PersonId != scope.Person),
            IsSameForMe = others.Exists(i => i.Part == Part.SameForMe && i.PersonId == scope.Person),
            IsFollowing = others.Exists(i => i.PersonId == scope.Person),
            Units = units,
            People = names,
            Story =
            [
                .. IssueStory
                    .Of(issue, escalation, comments, units, names, mayKnow)
                    .Concat(files.Story)
                    .OrderBy(entry => entry.At),
            ],
            Files = files.There,
            Thread = await thread.OfAsync(new ItemRef(Issue.Item, issue.Id), ct),
            Next = escalation is { IsOpen: false } ? null : await NextAsync(issue, escalation, ct),
        };
    }

    private Task<Asked?> NextAsync(Issue issue, Escalation? escalation, CancellationToken ct) =>
        finder.NextAsync(escalation?.DeciderUnit ?? issue.UnitId, issue.ThemeId, ct);

    /// <summary>A hidden name is shown to the raiser, to who leads their unit, and to who holds or held it.</summary>
    private async Task<bool> MayKnowRaiserAsync(Issue issue, Escalation? escalation, CancellationToken ct) =>
        !issue.NameIsHidden
        || issue.RaisedById == scope.Person
        || await permits.MayAsync(Permissions.Decide, issue.UnitId, ct)
        || escalation?.Steps.Any(s => s.HolderPerson == scope.Person) == true;

    private static string RaiserName(Issue issue, IReadOnlyDictionary<PersonId, string> names, bool mayKnow) =>
        issue.IsByItself ? "a control plan"
        : issue.RaisedById is not { } raiser ? "somebody who did not sign in"
        : mayKnow ? names[raiser]
        : "a colleague who asked not to be named";

    private async Task<Dictionary<PersonId, string>> NamesAsync(
        Issue issue,
        Escalation? escalation,
        CancellationToken ct
    )
    {
        PersonId?[] asked =
        [
            issue.RaisedById,
            issue.OwnerId,
            issue.CheckedById,
            .. escalation?.Steps.SelectMany(s => new[] { s.HolderPerson, s.AskedId }) ?? [],
        ];
        var ids = asked.OfType<PersonId>().Distinct().ToList();
        return await organisation.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }

    private Task<Dictionary<UnitId, string>> UnitsAsync(Issue issue, Escalation? escalation, CancellationToken ct)
    {
        List<UnitId> ids = [issue.UnitId, .. escalation?.Steps.Select(s => s.HolderUnit) ?? []];
        return organisation.AllUnits.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
    }
}
