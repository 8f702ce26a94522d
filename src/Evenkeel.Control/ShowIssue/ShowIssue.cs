using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ShowFiles;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Files;
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

    /// <summary>Who raised it, who owns it and who leads the unit say that it is no issue, or that it is one after all.</summary>
    public bool MayWithdraw { get; init; }

    /// <summary>Why it was withdrawn, where it is.</summary>
    public string? WithdrawnBecause { get; init; }
    public bool IsFollowing { get; init; }
    public bool IsSameForMe { get; init; }
    public int SameForOthers { get; init; }
    public IReadOnlyDictionary<UnitId, string> Units { get; init; } = new Dictionary<UnitId, string>();
    public IReadOnlyDictionary<PersonId, string> People { get; init; } = new Dictionary<PersonId, string>();
    public IReadOnlyList<StoryEntry> Story { get; init; } = [];
    public IReadOnlyList<ShownFile> Files { get; init; } = [];
    public IReadOnlyList<LinkedItem> Thread { get; init; } = [];

    /// <summary>The control plan that opened it: what was to be done then stands there, and nowhere else.</summary>
    public LinkedItem? OpenedBy =>
        Issue.IsByItself
            ? Thread.TakeWhile(item => item.Id != Issue.Id).LastOrDefault(item => item.Kind == ControlPlan.Item)
            : null;

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
    Withdrawals withdrawals,
    Permits permits,
    Scope scope
)
{
    private static readonly IReadOnlyDictionary<Guid, bool> NoneEnded = new Dictionary<Guid, bool>();

    /// <summary>Null where the reader sees no issue of this number.</summary>
    public async Task<IssueView?> LoadAsync(int number, CancellationToken ct)
    {
        var issue = await db.Issues.SingleOrDefaultAsync(i => i.Number == number, ct);
        if (issue is null)
        {
            return null;
        }

        var escalations = await desk.AllOfAsync(issue, ct);
        var escalation = escalations.Count == 0 ? null : escalations[0];
        var comments = await db.IssueComments.Where(c => c.IssueId == issue.Id).AsNoTracking().ToListAsync(ct);
        var steps = escalations.SelectMany(e => e.Steps).ToList();
        var names = await NamesAsync(issue, steps, ct);
        var units = await UnitsAsync(issue, steps, ct);
        var owner = issue.OwnerId is { } id ? names[id] : null;
        var mayKnow = await MayKnowRaiserAsync(issue, steps, ct);
        if (!mayKnow && issue.RaisedById is { } raiser)
        {
            names[raiser] = "the raiser";
        }

        var ended = comments.Count == 0 ? NoneEnded : await withdrawals.OfAsync(issue, ct);
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
            MayWithdraw = await MayWithdrawAsync(issue, ct),
            WithdrawnBecause = Because(issue, comments, ended, steps),
            SameForOthers = others.Count(i => i.Part == Part.SameForMe && i.PersonId != scope.Person),
            IsSameForMe = others.Exists(i => i.Part == Part.SameForMe && i.PersonId == scope.Person),
            IsFollowing = others.Exists(i => i.PersonId == scope.Person),
            Units = units,
            People = names,
            Story =
            [
                .. IssueStory
                    .Of(issue, steps, new WrittenTo(comments, ended), units, names, mayKnow)
                    .Concat(files.Story)
                    .OrderBy(entry => entry.At),
            ],
            Files = files.There,
            Thread = await thread.OfAsync(new ItemRef(Issue.Item, issue.Id), ct),
            Next = escalation is { IsOpen: false, State: not EscalationState.Withdrawn }
                ? null
                : await NextAsync(issue, escalation, ct),
        };
    }

    private Task<Asked?> NextAsync(Issue issue, Escalation? escalation, CancellationToken ct) =>
        finder.NextAsync(escalation?.DeciderUnit ?? issue.UnitId, issue.ThemeId, ct);

    private async Task<bool> MayWithdrawAsync(Issue issue, CancellationToken ct) =>
        !issue.WentWell
        && scope.Person is { } me
        && (
            issue.RaisedById == me
            || issue.OwnerId == me
            || await permits.MayAsync(Permissions.Decide, issue.UnitId, ct)
        );

    private static string? Because(
        Issue issue,
        IReadOnlyList<IssueComment> comments,
        IReadOnlyDictionary<Guid, bool> ended,
        IReadOnlyList<EscalationStep> steps
    ) =>
        issue.State != IssueState.Withdrawn ? null
        : comments.Where(c => ended.GetValueOrDefault(c.Id)).MaxBy(c => c.At) is { } said && said.At >= issue.EndedAt
            ? said.Text
        : steps.Where(s => s.Kind == MoveKind.Withdraw).MaxBy(s => s.At)?.Reasons;

    /// <summary>A hidden name is shown to the raiser, to who leads their unit, and to who holds or held it.</summary>
    private async Task<bool> MayKnowRaiserAsync(
        Issue issue,
        IReadOnlyCollection<EscalationStep> steps,
        CancellationToken ct
    ) =>
        !issue.NameIsHidden
        || issue.RaisedById == scope.Person
        || await permits.MayAsync(Permissions.Decide, issue.UnitId, ct)
        || steps.Any(s => s.HolderPerson == scope.Person);

    private static string RaiserName(Issue issue, IReadOnlyDictionary<PersonId, string> names, bool mayKnow) =>
        issue.IsByItself ? "a control plan"
        : issue.RaisedById is not { } raiser ? "somebody who did not sign in"
        : mayKnow ? names[raiser]
        : "a colleague who asked not to be named";

    private async Task<Dictionary<PersonId, string>> NamesAsync(
        Issue issue,
        IReadOnlyCollection<EscalationStep> steps,
        CancellationToken ct
    )
    {
        PersonId?[] asked =
        [
            issue.RaisedById,
            issue.OwnerId,
            issue.CheckedById,
            .. steps.SelectMany(s => new[] { s.HolderPerson, s.AskedId }),
        ];
        var ids = asked.OfType<PersonId>().Distinct().ToList();
        return await organisation.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }

    private Task<Dictionary<UnitId, string>> UnitsAsync(
        Issue issue,
        IReadOnlyCollection<EscalationStep> steps,
        CancellationToken ct
    )
    {
        List<UnitId> ids = [issue.UnitId, .. steps.Select(s => s.HolderUnit)];
        return organisation.AllUnits.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
    }
}
