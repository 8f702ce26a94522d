using System.Globalization;
using Evenkeel.Control.Issues;
using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.GatherThemes;

/// <summary>What a bar is made of.</summary>
internal sealed class GatheredKeys(AppDb db, OrganisationCatalogue organisation, GatheredOnes ones, PlacesBelow places)
{
    public async Task<GatheredItems?> ItemsAsync(Gathering asked, string key, int skip, int take, CancellationToken ct)
    {
        if (await ones.OfAsync(asked, ct) is not { } all)
        {
            return null;
        }

        var found = asked.By switch
        {
            GatheredBy.Theme => await OfThemeAsync(all, key, ct),
            GatheredBy.Factor => OfFactor(all, key),
            _ => await OfPlaceAsync(all, asked, key, ct),
        };
        var total = await found.CountAsync(ct);
        var items =
            total == 0 ? []
            : asked.What == GatheredWhat.ChecksNotDone ? await ChecksAsync(found, skip, take, ct)
            : await IssuesAsync(found, asked.What, skip, take, ct);
        return new GatheredItems(items, total);
    }

    private async Task<IQueryable<One>> OfThemeAsync(IQueryable<One> all, string key, CancellationToken ct)
    {
        if (key == ControlCatalogue.Unsorted)
        {
            return all.Where(one => one.Theme == null);
        }

        // Few enough to be compared here: what a database calls lower case differs.
        var names = await db.Themes.Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        List<Guid?> ids = [.. names.Where(t => t.Name.ToLowerInvariant() == key).Select(t => t.Id)];
        return all.Where(one => ids.Contains(one.Theme));
    }

    private IQueryable<One> OfFactor(IQueryable<One> all, string key)
    {
        var causes = Gatherer.Standing(db);
        if (key == ControlCatalogue.Unsorted)
        {
            return all.Where(one => !causes.Any(cause => cause.IssueId == one.Issue));
        }

        var factor = Guid.TryParse(key, out var id) ? id : Guid.Empty;
        return all.Where(one => causes.Any(cause => cause.IssueId == one.Issue && cause.FactorId == factor));
    }

    private async Task<IQueryable<One>> OfPlaceAsync(
        IQueryable<One> all,
        Gathering asked,
        string key,
        CancellationToken ct
    )
    {
        var known = await places.OfAsync(asked.Unit, ct);
        if (key == known.Code(known.Own.Id))
        {
            return all.Where(one => one.Unit == known.Own.Id);
        }

        var place = known.Children.Values.FirstOrDefault(u =>
            string.Equals(u.Code, key, StringComparison.OrdinalIgnoreCase)
        );
        if (place is null)
        {
            return all.Where(_ => false);
        }

        // Those that stand under another place as well, and are counted there.
        var elsewhere = known.Child.Where(pair => pair.Value != place.Id).Select(pair => pair.Key).ToHashSet();
        var below = organisation.Below(place.Id);
        var shared = await below.ToListAsync(ct);
        var others = shared.Where(elsewhere.Contains).ToList();
        return all.Where(one => below.Contains(one.Unit) && !others.Contains(one.Unit));
    }

    private async Task<IReadOnlyList<GatheredItem>> IssuesAsync(
        IQueryable<One> found,
        GatheredWhat what,
        int skip,
        int take,
        CancellationToken ct
    )
    {
        const int MostWords = 200;
        var rows = await found
            .Join(
                db.Issues,
                one => one.Issue,
                i => i.Id,
                (one, i) =>
                    new
                    {
                        one.Id,
                        i.Number,
                        Problem = i.Problem.Substring(0, MostWords),
                        i.UnitId,
                        i.RaisedAt,
                    }
            )
            .OrderByDescending(row => row.RaisedAt)
            .Skip(skip)
            .Take(take)
            .ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var asked =
            what == GatheredWhat.Escalations
                ? await db.Escalations.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.AskedAt, ct)
                : [];
        return
        [
            .. rows.Select(row => new GatheredItem(
                row.Number.ToString(CultureInfo.InvariantCulture),
                $"#{row.Number} {IssueWords.Brief(row.Problem)}",
                Issue.AddressOf(row.Number),
                row.UnitId,
                UkTime.DayOf(asked.TryGetValue(row.Id, out var at) ? at : row.RaisedAt)
            )),
        ];
    }

    private async Task<IReadOnlyList<GatheredItem>> ChecksAsync(
        IQueryable<One> found,
        int skip,
        int take,
        CancellationToken ct
    )
    {
        var rows = await (
            from one in found
            join record in db.CheckRecords on one.Id equals record.Id
            join check in db.RecurringChecks on record.CheckId equals check.Id
            orderby record.Day descending, check.What
            select new
            {
                record.Day,
                record.UnitId,
                record.Reason,
                record.CheckId,
                check.What,
            }
        )
            .Skip(skip)
            .Take(take)
            .ToListAsync(ct);
        var ids = rows.Select(row => row.UnitId).Distinct().ToList();
        var units = await organisation
            .AllUnits.Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Address, ct);
        return
        [
            .. rows.Select(row => new GatheredItem(
                $"{row.CheckId}/{row.Day:yyyy-MM-dd}",
                row.Reason is { Length: > 0 } reason ? $"{row.What}: {IssueWords.Brief(reason)}" : row.What,
                RecurringCheck.AddressAt(units[row.UnitId], row.CheckId),
                row.UnitId,
                row.Day
            )),
        ];
    }
}
