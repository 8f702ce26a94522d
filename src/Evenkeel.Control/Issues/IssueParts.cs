using Evenkeel.Control.Escalations;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Issues;

/// <summary>As what the reader stands before an issue and its escalation, and whether its raiser can speak for themselves.</summary>
internal sealed class IssueParts(
    AppDb db,
    Scope scope,
    Permits permits,
    OrganisationCatalogue organisation,
    HolderFinder finder,
    TimeProvider clock
)
{
    public async Task<Parts> OfAsync(Issue issue, Escalation? escalation, CancellationToken ct)
    {
        if (scope.Person is not { } me)
        {
            return Parts.None;
        }

        var parts = issue.RaisedById == me ? Parts.Raiser : Parts.None;
        if (escalation is not null)
        {
            parts |= await InEscalationAsync(issue, escalation, me, ct);
        }

        var isInvolved =
            parts != Parts.None
            || await permits.MayAsync(Permissions.Work, issue.UnitId, ct)
            || await db.Involvements.AnyAsync(i => i.ItemId == issue.Id && i.PersonId == me, ct);
        return isInvolved ? parts | Parts.Involved : parts;
    }

    public async Task<bool> RaiserCannotAsync(Issue issue, CancellationToken ct) =>
        issue.RaisedById is not { } raiser || await organisation.HasLeftAsync(raiser, UkTime.Today(clock), ct);

    private async Task<Parts> InEscalationAsync(Issue issue, Escalation escalation, PersonId me, CancellationToken ct)
    {
        var at = escalation.Position;
        var decides = await permits.MayAsync(Permissions.Decide, at.Decider.Unit, ct);
        var parts = at.WaitsForDecision && at.Holder.Person == me ? Parts.Holder : Parts.None;
        parts |= decides && at.Holder.Person != me ? Parts.HoldingUnit : Parts.None;
        parts |= at.Advisers.Contains(me) ? Parts.Adviser : Parts.None;
        return parts | (await SpeaksAsync(issue, at.Decider.Person, me, ct) ? Parts.RaisersLead : Parts.None);
    }

    /// <summary>Nobody says of their own answer that it answers.</summary>
    private async Task<bool> SpeaksAsync(Issue issue, PersonId decider, PersonId me, CancellationToken ct) =>
        me != decider
        && (
            await finder.LeadsAsync(me, issue.UnitId, ct)
            || (await finder.SpeakerAsync(issue.UnitId, decider, ct))?.Person.Id == me
        );
}
