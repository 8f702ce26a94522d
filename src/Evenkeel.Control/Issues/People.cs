using Evenkeel.Control.Escalations;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Issues;

/// <summary>Who has what part in an issue: it lets them see it, and says who is told.</summary>
internal sealed class People(AppDb db, TimeProvider clock)
{
    /// <summary>Stages the part, once.</summary>
    public async Task InvolveAsync(Guid issue, Part part, PersonId? person, UnitId? unit, CancellationToken ct)
    {
        var isKnown =
            db.Involvements.Local.Any(i =>
                i.ItemId == issue && i.Part == part && i.PersonId == person && i.UnitId == unit
            )
            || await db.Involvements.AnyAsync(
                i => i.ItemId == issue && i.Part == part && i.PersonId == person && i.UnitId == unit,
                ct
            );
        if (!isKnown)
        {
            Add(issue, part, person, unit);
        }
    }

    public void Add(Guid issue, Part part, PersonId? person, UnitId? unit) =>
        db.Involvements.Add(
            new Involvement
            {
                ItemId = issue,
                Part = part,
                PersonId = person,
                UnitId = unit,
                Since = clock.GetUtcNow(),
            }
        );

    /// <summary>A holder sees the item, and so does everybody who decides at the holding unit.</summary>
    public async Task InvolveAsync(Guid issue, Holder holder, CancellationToken ct)
    {
        await InvolveAsync(issue, Part.Held, holder.Person, null, ct);
        await InvolveAsync(issue, Part.Held, null, holder.Unit, ct);
    }

    /// <summary>Each person with their parts, to be told what happens.</summary>
    public async Task<ILookup<PersonId, Part>> OfAsync(Guid issue, CancellationToken ct)
    {
        var stored = await db
            .Involvements.Where(i => i.ItemId == issue && i.PersonId != null)
            .Select(i => new { i.PersonId, i.Part })
            .ToListAsync(ct);
        return stored
            .Concat(
                db.Involvements.Local.Where(i => i.ItemId == issue && i.PersonId is not null)
                    .Select(i => new { i.PersonId, i.Part })
            )
            .Distinct()
            .ToLookup(i => i.PersonId!.Value, i => i.Part);
    }
}
