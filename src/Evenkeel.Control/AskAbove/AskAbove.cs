using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.AskAbove;

internal sealed class AskForm
{
    public Severity Severity { get; set; } = Severity.Soon;

    [Required(ErrorMessage = "Say why you cannot fix it yourselves: whoever is asked reads it.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Reasons { get; set; }
}

internal sealed record AskView(
    Issue Issue,
    UnitRow Unit,
    Asked? Next,
    IReadOnlyList<(Severity Severity, Deadlines By)> Clocks
);

/// <summary>An issue that the team began with turns out to be beyond its control.</summary>
internal sealed class AskAboveHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    HolderFinder finder,
    EscalationDesk desk,
    Standards standards,
    Permits permits,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<AskView?> LoadAsync(int number, CancellationToken ct)
    {
        var issue = await db.Issues.SingleOrDefaultAsync(i => i.Number == number, ct);
        if (
            issue is null
            || issue.WentWell
            || !(issue.RaisedById == scope.Person || await permits.MayAsync(Permissions.Work, issue.UnitId, ct))
        )
        {
            return null;
        }

        var unit = await organisation.AllUnits.SingleAsync(u => u.Id == issue.UnitId, ct);
        var next = await finder.NextAsync(unit.Id, issue.ThemeId, ct);
        return new AskView(issue, unit, next, next is null ? [] : await ClocksAsync(next.Unit.Level, ct));
    }

    private async Task<List<(Severity, Deadlines)>> ClocksAsync(Level level, CancellationToken ct)
    {
        var clocks = new List<(Severity, Deadlines)>();
        foreach (var severity in Enum.GetValues<Severity>())
        {
            clocks.Add((severity, await standards.ClockAsync(severity, level, clock.GetUtcNow(), ct)));
        }

        return clocks;
    }

    public async Task<Outcome<string>> Handle(AskForm form, AskView view, CancellationToken ct)
    {
        if (view.Next is not { } next)
        {
            return Outcome.Refused(
                nameof(AskForm.Reasons),
                $"Nobody is named above {view.Unit.Name} yet, so that there is nobody to ask."
            );
        }

        if (
            !view.Issue.IsOpen
            || await db.Escalations.AnyAsync(e => e.IssueId == view.Issue.Id && e.EndedAt == null, ct)
        )
        {
            return Outcome.Stale;
        }

        view.Issue.WhoFixes = WhoFixes.WeAsk;
        await desk.AskAsync(view.Issue, next, form.Severity, form.Reasons!, ct);
        var act = StepWords.Act(MoveKind.Ask) with
        {
            Unit = view.Issue.UnitId,
            AlsoAt = [next.Unit.Id],
            About = new ItemRef(Issue.Item, view.Issue.Id),
            ShownBy = view.Issue.ShownBy(scope.Person),
        };
        return await db.TrySaveAsync(act, ct)
            ? Outcome.Done($"{next.Person.Name}, {next.Unit.Name}, holds it now.")
            : Outcome.Stale;
    }
}
