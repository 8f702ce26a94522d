using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.WorkOnIssue;

internal sealed class WorkForm
{
    public int Version { get; set; }

    /// <summary>Empty: whoever fills in the form.</summary>
    public string? Owner { get; set; }
    public Guid? OwnerId { get; set; }
    public IssueClass? Class { get; set; }

    [RealDate("the day on which it is due", Required = false)]
    public DateParts Due
    {
        get;
        set => field = value ?? new();
    } = new();
    public Guid? Theme { get; set; }

    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Cause { get; set; }

    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Countermeasure { get; set; }

    /// <summary>The second button: it is in place now, and is to be checked.</summary>
    public bool InPlace { get; set; }
}

internal sealed record WorkView(Issue Issue, UnitRow Unit, string? Owner, IReadOnlyList<Theme> Themes);

internal sealed class WorkOnIssueHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    PersonFinder finder,
    Themes themes,
    People people,
    Telling telling,
    Permits permits,
    Scope scope,
    TimeProvider clock
)
{
    /// <summary>Null where the issue is not seen, or not the reader's to work on.</summary>
    public async Task<WorkView?> LoadAsync(int number, CancellationToken ct)
    {
        var issue = await db.Issues.SingleOrDefaultAsync(i => i.Number == number, ct);
        if (issue is null || issue.WentWell || !await permits.MayAsync(Permissions.Work, issue.UnitId, ct))
        {
            return null;
        }

        var unit = await organisation.AllUnits.SingleAsync(u => u.Id == issue.UnitId, ct);
        var owner = issue.OwnerId is { } id ? (await organisation.PersonAsync(id, ct))?.Name : null;
        return new WorkView(issue, unit, owner, await themes.AtAsync(unit.Id, ct));
    }

    public WorkForm Fill(WorkView view) =>
        new()
        {
            Version = view.Issue.Version,
            Owner = view.Owner ?? scope.PersonName,
            OwnerId = (view.Issue.OwnerId ?? scope.Person)?.Value,
            Class = view.Issue.Class,
            Due = DateParts.From(view.Issue.DueOn),
            Theme = view.Issue.ThemeId,
            Cause = view.Issue.Cause,
            Countermeasure = view.Issue.Countermeasure,
        };

    public async Task<Outcome<string>> Handle(WorkForm form, WorkView view, CancellationToken ct)
    {
        var issue = view.Issue;
        if (form.Version != issue.Version || !issue.IsOpen)
        {
            return Outcome.Stale;
        }

        if (form.InPlace && string.IsNullOrWhiteSpace(form.Countermeasure))
        {
            return Outcome.Refused(
                nameof(WorkForm.Countermeasure),
                "Say what is in place now, so that it can be checked."
            );
        }

        var owner = await finder.FindAsync(nameof(WorkForm.Owner), form.Owner ?? scope.PersonName, form.OwnerId, ct);
        if (!owner.IsDone)
        {
            return Outcome.Refused<string>(owner.Refusals);
        }

        var said = await ChangeAsync(issue, form, view, owner.Value!, ct);
        var act = new Act(form.InPlace ? "Countermeasure put in place" : "Issue worked on")
        {
            Unit = issue.UnitId,
            About = new ItemRef(Issue.Item, issue.Id),
            ShownBy = issue.ShownBy(scope.Person),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(said) : Outcome.Stale;
    }

    private async Task<string> ChangeAsync(
        Issue issue,
        WorkForm form,
        WorkView view,
        PersonRow owner,
        CancellationToken ct
    )
    {
        var isNew = issue.OwnerId != owner.Id;
        (issue.Class, issue.Cause, issue.Countermeasure) = (
            form.Class,
            Written(form.Cause),
            Written(form.Countermeasure)
        );
        issue.ThemeId = view.Themes.Any(t => t.Id == form.Theme) ? form.Theme : null;
        issue.Take(owner.Id, form.Due.Value ?? issue.DueOn ?? form.Class?.DueFrom(UkTime.Today(clock)));
        if (form.InPlace)
        {
            issue.PutInPlace();
        }

        if (isNew)
        {
            await people.InvolveAsync(issue.Id, Part.Held, owner.Id, null, ct);
            await telling.TellAsync(
                issue,
                new Happening(
                    $"owner {issue.Id:N} {issue.Version + 1}",
                    $"{owner.Name} has #{issue.Number} in hand: {IssueWords.Brief(issue.Problem)}",
                    "somebody has it in hand"
                ),
                [],
                ct
            );
        }

        return form.InPlace ? "In place. It counts as fixed when somebody has checked that it works." : "Saved.";
    }

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
