using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Away;

internal sealed class AwayForm
{
    [RealDate("the first day on which you are away")]
    public DateParts From
    {
        get;
        set => field = value ?? new();
    } = new();

    [RealDate("the last day on which you are away")]
    public DateParts Until
    {
        get;
        set => field = value ?? new();
    } = new();

    [Required(ErrorMessage = "Who stands in for you? Enter a name or an e-mail address.")]
    public string? Person { get; set; }
    public Guid? PersonId { get; set; }
}

internal sealed record AwayLine(Guid Id, DateOnly From, DateOnly Until, string By);

/// <summary>While somebody is away, what would come to them comes to who stands in for them.</summary>
internal sealed class AwayHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    PersonFinder people,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<AwayLine>> LoadAsync(CancellationToken ct)
    {
        var (me, today) = (scope.Person ?? default, UkTime.Today(clock));
        return await db
            .Covers.Where(c => c.PersonId == me && c.Until >= today)
            .OrderBy(c => c.From)
            .Join(
                organisation.People,
                c => c.CoveredById,
                p => p.Id,
                (c, p) => new AwayLine(c.Id, c.From, c.Until, p.Name)
            )
            .ToListAsync(ct);
    }

    public async Task<Outcome<string>> AddAsync(AwayForm form, CancellationToken ct)
    {
        var (from, until) = (form.From.Value!.Value, form.Until.Value!.Value);
        if (until < from)
        {
            return Outcome.Refused(nameof(AwayForm.Until), "The last day is before the first.");
        }

        var found = await people.FindAsync(nameof(AwayForm.Person), form.Person!, form.PersonId, ct);
        if (!found.IsDone)
        {
            return Outcome.Refused<string>(found.Refusals);
        }

        if (found.Value!.Id == scope.Person)
        {
            return Outcome.Refused(nameof(AwayForm.Person), "That is you. Choose somebody who is here.");
        }

        db.Covers.Add(
            new Cover
            {
                PersonId = scope.Person ?? default,
                CoveredById = found.Value.Id,
                From = from,
                Until = until,
            }
        );
        await db.SaveAsync(new Act("Cover arranged"), ct);
        return Outcome.Done(
            $"{found.Value.Name} gets what would come to you. What you hold now, hand over from its own page."
        );
    }

    public async Task RemoveAsync(Guid id, CancellationToken ct)
    {
        var me = scope.Person ?? default;
        if (await db.Covers.SingleOrDefaultAsync(c => c.Id == id && c.PersonId == me, ct) is { } cover)
        {
            db.Remove(cover);
            await db.SaveAsync(new Act("Cover taken back"), ct);
        }
    }
}
