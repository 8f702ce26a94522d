using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.GatherThemes;

/// <summary>One thing that is counted. Set by name, so that a query over it stays in the database.</summary>
internal sealed class One
{
    public required Guid Id { get; init; }
    public required UnitId Unit { get; init; }
    public Guid? Theme { get; init; }

    /// <summary>Whose causes are its causes; null where it can have none.</summary>
    public Guid? Issue { get; init; }
}

/// <summary>The rows that are gathered.</summary>
internal sealed class GatheredOnes(AppDb db, OrganisationCatalogue organisation)
{
    /// <summary>Null where the reader sees no such unit by a role.</summary>
    public async Task<IQueryable<One>?> OfAsync(Gathering asked, CancellationToken ct) =>
        await organisation.Units.AnyAsync(u => u.Id == asked.Unit, ct) ? Of(asked) : null;

    private IQueryable<One> Of(Gathering asked)
    {
        var units = organisation.Below(asked.Unit);
        var (from, to) = (UkTime.StartOf(asked.From), UkTime.StartOf(asked.To.AddDays(1)));
        return asked.What switch
        {
            GatheredWhat.Issues => db
                .Issues.Where(i => units.Contains(i.UnitId) && i.RaisedAt >= from && i.RaisedAt < to && !i.WentWell)
                .Select(i => new One
                {
                    Id = i.Id,
                    Unit = i.UnitId,
                    Theme = i.ThemeId,
                    Issue = i.Id,
                }),
            GatheredWhat.Escalations => db
                .Escalations.Where(e => units.Contains(e.UnitId) && e.AskedAt >= from && e.AskedAt < to)
                .Join(
                    db.Issues,
                    e => e.IssueId,
                    i => i.Id,
                    (e, i) =>
                        new One
                        {
                            Id = e.Id,
                            Unit = e.UnitId,
                            Theme = i.ThemeId,
                            Issue = i.Id,
                        }
                ),
            _ => NotDone(units, asked)
                .Join(
                    db.RecurringChecks,
                    r => r.CheckId,
                    c => c.Id,
                    (r, c) =>
                        new One
                        {
                            Id = r.Id,
                            Unit = r.UnitId,
                            Theme = c.ThemeId,
                            Issue = null,
                        }
                ),
        };
    }

    /// <summary>The last that was said of a day counts.</summary>
    private IQueryable<CheckRecord> NotDone(IQueryable<UnitId> units, Gathering asked)
    {
        IQueryable<CheckRecord> all = db.CheckRecords;
        return all.Where(r =>
                units.Contains(r.UnitId) && r.Day >= asked.From && r.Day <= asked.To && r.Said == Said.NotDone
            )
            .Where(r => !all.Any(o => o.CheckId == r.CheckId && o.Day == r.Day && o.At > r.At));
    }
}
