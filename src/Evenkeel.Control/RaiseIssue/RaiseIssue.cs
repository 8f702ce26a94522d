using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.StandardWork;
using Evenkeel.Control.Webhooks;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.RaiseIssue;

internal sealed class RaiseForm
{
    [Required(ErrorMessage = "Say in a few words what is in the way.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Problem { get; set; }

    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? DoneNow { get; set; }
    public WhoFixes WhoFixes { get; set; }
    public Severity Severity { get; set; } = Severity.Soon;
    public Guid? Theme { get; set; }
    public bool HideName { get; set; }
    public bool WentWell { get; set; }

    /// <summary>The signal that it came from.</summary>
    public Guid? Signal { get; set; }

    /// <summary>The check that it came from: what was said of it on one day.</summary>
    public Guid? Check { get; set; }
}

/// <summary>What the page needs beside the form.</summary>
internal sealed record RaiseView(UnitRow Unit, Asked? Next, DateTimeOffset? AnswerBy)
{
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>The team has written down what is its own to fix.</summary>
    public bool HasRights { get; init; }
}

internal sealed class RaiseIssueHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    HolderFinder finder,
    EscalationDesk desk,
    People people,
    Telling telling,
    WebhookDesk webhooks,
    Themes themes,
    MeasureCatalogue measures,
    ResponseStandards.Standards standards,
    Scope scope,
    TimeProvider clock
)
{
    private const string Colleague = "A colleague";

    public async Task<RaiseView?> LoadAsync(string code, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { ClosedOn: null } unit)
        {
            return null;
        }

        var next = await finder.NextAsync(unit.Id, null, ct);
        var now = clock.GetUtcNow();
        return new RaiseView(
            unit,
            next,
            next is null ? null : (await standards.ClockAsync(Severity.Soon, next.Unit.Level, now, ct)).AnswerBy
        )
        {
            Themes = await themes.AtAsync(unit.Id, ct),
            HasRights = await db.DecisionRights.AnyAsync(r => r.UnitId == unit.Id, ct),
        };
    }

    /// <summary>
    /// What a check that was not as it should be says of itself: what it is and when, and nothing that somebody wrote of it, because a reason may name a person.
    /// </summary>
    public async Task<string?> FromCheckAsync(UnitId unit, Guid check, CancellationToken ct)
    {
        var found = await db
            .CheckRecords.Where(r => r.Id == check && r.UnitId == unit)
            .Join(db.RecurringChecks, r => r.CheckId, c => c.Id, (r, c) => new { Record = r, c.What })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        return found is null ? null
            : found.Record.Sample() is { } sample
                ? $"{found.What}, {UkDate.Brief(found.Record.Day)}: {sample} as it should be."
            : $"{found.What}, {UkDate.Brief(found.Record.Day)}: {found.Record.Said.Title().ToLowerInvariant()}.";
    }

    /// <summary>The number that people call it by.</summary>
    /// <param name="also">What else the same save holds: the huddle in which it was decided.</param>
    public async Task<Outcome<int>> Handle(
        RaiseForm form,
        UnitRow unit,
        CancellationToken ct,
        Func<Issue, Task>? also = null
    )
    {
        var issue = await MakeAsync(form, unit, null, ct);
        db.Issues.Add(issue);
        people.Add(issue.Id, Part.Raised, scope.Person, null);
        if (
            form.Signal is { } signal
            && await measures.StageActedOnAsync(
                unit.Id,
                signal,
                $"Issue #{issue.Number} was raised.",
                issue.NameIsHidden ? Colleague : null,
                ct
            )
        )
        {
            db.Links.Add(
                Link.Between(new ItemRef("signal", signal), LinkKind.LedTo, new ItemRef(Issue.Item, issue.Id))
            );
        }

        if (form.Check is { } check && await db.CheckRecords.AnyAsync(r => r.Id == check && r.UnitId == unit.Id, ct))
        {
            db.Links.Add(
                Link.Between(new ItemRef(CheckRecord.Item, check), LinkKind.LedTo, new ItemRef(Issue.Item, issue.Id))
            );
        }

        return await StoreAsync(issue, form, unit, also, ct);
    }

    /// <summary>Raised by somebody who did not sign in: whoever leads the unit is told, because there is nobody to come back to.</summary>
    public async Task<Outcome<int>> HandleUnsignedAsync(
        RaiseForm form,
        UnitRow unit,
        string receiptHash,
        CancellationToken ct
    )
    {
        var issue = await MakeAsync(form, unit, receiptHash, ct);
        db.Issues.Add(issue);
        if (await finder.LeadOfAsync(unit.Id, ct) is { } lead)
        {
            await telling.TellOneAsync(
                issue,
                new Happening(
                    $"unsigned {issue.Id:N}",
                    $"Somebody who did not sign in raised #{issue.Number}: {IssueWords.Brief(issue.Problem)}",
                    "somebody who did not sign in raised it"
                ),
                lead.Person.Id,
                $"You lead {lead.Unit.Name}",
                ct
            );
        }

        return await StoreAsync(issue, form, unit, null, ct);
    }

    private async Task<Outcome<int>> StoreAsync(
        Issue issue,
        RaiseForm form,
        UnitRow unit,
        Func<Issue, Task>? also,
        CancellationToken ct
    )
    {
        var next = issue.WhoFixes == WhoFixes.WeFix ? null : await finder.NextAsync(unit.Id, issue.ThemeId, ct);
        if (issue.WhoFixes == WhoFixes.WeAsk && next is null)
        {
            return Outcome.Refused(
                nameof(RaiseForm.WhoFixes),
                $"Nobody is named above {unit.Name} yet, so that there is nobody to ask. Choose “We fix it”, and tell an administrator."
            );
        }

        if (issue.WhoFixes == WhoFixes.WeAsk)
        {
            await desk.AskAsync(issue, next!, form.Severity, issue.Problem, ct);
        }
        else if (issue.WhoFixes == WhoFixes.WeFixAndTell && next is not null)
        {
            await people.InvolveAsync(issue.Id, Part.Follows, next.Person.Id, null, ct);
            await telling.TellOneAsync(
                issue,
                new Happening(
                    $"told {issue.Id:N}",
                    $"{unit.Name} fixes #{issue.Number} and tells you: {IssueWords.Brief(issue.Problem)}",
                    "the team fixes it, and tells you"
                ),
                next.Person.Id,
                $"You lead {unit.Name} from {next.Unit.Name}",
                ct
            );
        }

        if (!issue.WentWell)
        {
            await webhooks.StageAsync(issue, WebhookKinds.Raised, ct);
        }

        if (also is not null)
        {
            await also(issue);
        }

        var act = new Act(issue.WentWell ? "What went well written down" : "Issue raised")
        {
            Unit = unit.Id,
            AlsoAt = next is null ? [] : [next.Unit.Id],
            About = new ItemRef(Issue.Item, issue.Id),
            ShownBy =
                issue.NameIsHidden ? Colleague
                : issue.ReceiptHash is not null ? Kiosks.NotSignedIn.Somebody
                : null,
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(issue.Number) : Outcome.Stale;
    }

    private async Task<Issue> MakeAsync(RaiseForm form, UnitRow unit, string? receiptHash, CancellationToken ct)
    {
        var at = await themes.AtAsync(unit.Id, ct);
        return new Issue
        {
            Number = await db.TakeAsync("issues", 1, ct),
            UnitId = unit.Id,
            WentWell = form.WentWell,
            Problem = form.Problem!.Trim(),
            DoneNow = string.IsNullOrWhiteSpace(form.DoneNow) ? null : form.DoneNow.Trim(),
            WhoFixes = form.WentWell ? WhoFixes.WeFix : form.WhoFixes,
            ThemeId = at.Any(t => t.Id == form.Theme) ? form.Theme : null,
            RaisedById = scope.Person,
            NameIsHidden = form.HideName,
            ReceiptHash = receiptHash,
            RaisedAt = clock.GetUtcNow(),
        };
    }
}
