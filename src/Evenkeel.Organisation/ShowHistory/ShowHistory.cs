using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.ShowHistory;

/// <summary>What is asked of a unit's history: whose acts, which act, between which days, with those below.</summary>
internal sealed record HistoryFilter(string? By, string? Act, DateOnly? From, DateOnly? To, bool Below, int Page)
{
    public const int Size = 30;

    public bool IsActive => IsNarrow || Below;

    public bool IsNarrow => By is not null || Act is not null || From is not null || To is not null;
}

internal sealed record HistoryView(
    IReadOnlyList<HistoryEntry> Entries,
    int Total,
    int All,
    IReadOnlyList<string> Acts,
    IReadOnlyList<string> People
);

internal sealed class ShowHistoryHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    HistoryWords words,
    ItemThread items,
    Permits permits
)
{
    public async Task<HistoryView> Handle(UnitRow unit, HistoryFilter filter, CancellationToken ct)
    {
        var all = At(unit, filter.Below);
        var shown = Filtered(all, filter);
        var acts = await shown
            .Include(act => act.Changes)
            .OrderByDescending(act => act.At)
            .ThenByDescending(act => act.Id)
            .Skip((filter.Page - 1) * HistoryFilter.Size)
            .Take(HistoryFilter.Size)
            .ToListAsync(ct);
        var entries = await AboutAsync(await words.SayAsync(acts, ct), acts, ct);
        if (await permits.MayAsync(Permissions.Redact, unit.Id, ct))
        {
            entries = [.. entries.Zip(acts, (entry, act) => WithLink(entry, act, unit))];
        }

        return new HistoryView(
            entries,
            await shown.CountAsync(ct),
            await all.CountAsync(ct),
            await all.Select(act => act.Name).Distinct().OrderBy(name => name).ToListAsync(ct),
            await all.Select(act => act.By).Distinct().OrderBy(name => name).ToListAsync(ct)
        );
    }

    /// <summary>Of many things at once each entry says which; what the reader does not see has no name.</summary>
    private async Task<IReadOnlyList<HistoryEntry>> AboutAsync(
        IReadOnlyList<HistoryEntry> entries,
        IReadOnlyList<RecordedAct> acts,
        CancellationToken ct
    )
    {
        var about = acts.Select(Item).ToList();
        var named = await items.NamedAsync([.. about.OfType<ItemRef>().Distinct()], ct);
        return
        [
            .. entries.Zip(
                about,
                (entry, item) =>
                    item is { } it && named.TryGetValue(it, out var known)
                        ? entry with
                        {
                            About = (known.Address, $"{known.KindTitle}: {known.Title}"),
                        }
                        : entry
            ),
        ];
    }

    private static ItemRef? Item(RecordedAct act) =>
        act is { AboutKind: { } kind, AboutId: { } id } ? new ItemRef(kind, id) : null;

    private IQueryable<RecordedAct> At(UnitRow unit, bool below)
    {
        if (!below)
        {
            return db.Acts.AsNoTracking().Where(act => act.UnitId == unit.Id);
        }

        var units = organisation.Below(unit.Id);
        return db.Acts.AsNoTracking().Where(act => act.UnitId != null && units.Contains(act.UnitId.Value));
    }

    private static IQueryable<RecordedAct> Filtered(IQueryable<RecordedAct> acts, HistoryFilter filter)
    {
        if (filter.By is { } by)
        {
            acts = acts.Where(act => act.By == by);
        }

        if (filter.Act is { } name)
        {
            acts = acts.Where(act => act.Name == name);
        }

        if (filter.From is { } from)
        {
            var start = UkTime.StartOf(from);
            acts = acts.Where(act => act.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = UkTime.StartOf(to.AddDays(1));
            acts = acts.Where(act => act.At < end);
        }

        return acts;
    }

    private static HistoryEntry WithLink(HistoryEntry entry, RecordedAct act, UnitRow unit) =>
        entry.Changes.Count == 0 && string.IsNullOrEmpty(entry.Why)
            ? entry
            : entry with
            {
                Link = ($"{unit.Address}/history/{act.Id}/redact", "Take a text out"),
            };
}
