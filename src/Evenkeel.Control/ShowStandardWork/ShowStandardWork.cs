using Evenkeel.Control.Issues;
using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowStandardWork;

/// <summary>A check in the list: its open occurrence where there is one, and otherwise when it comes next.</summary>
internal sealed record CheckLine(RecurringCheck Check, CheckDay? Today, DateOnly? Next)
{
    public string? Holder { get; init; }

    /// <summary>Somebody else's own.</summary>
    public bool IsAnothers { get; init; }
}

internal sealed record StandardWorkView(
    UnitRow Unit,
    IReadOnlyList<CheckLine> Lines,
    IReadOnlyList<RecurringCheck> Ended
)
{
    public IEnumerable<CheckLine> Teams => Lines.Where(line => line.Check.HolderId is null);
    public IEnumerable<CheckLine> Leaders => Lines.Where(line => line.Check.HolderId is not null);
}

internal sealed class ShowStandardWorkHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    CheckDays days,
    Names names,
    Scope scope,
    TimeProvider clock
)
{
    private const int MostEnded = 20;

    public async Task<StandardWorkView?> LoadAsync(string code, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var ended = await db
            .RecurringChecks.Where(c => c.UnitId == unit.Id && c.EndedOn != null)
            .OrderByDescending(c => c.EndedOn)
            .Take(MostEnded)
            .AsNoTracking()
            .ToListAsync(ct);
        return new StandardWorkView(unit, await LinesAsync(unit.Id, ct), ended);
    }

    /// <summary>The checks that go on: what is open first, by its time, then what comes later.</summary>
    public async Task<IReadOnlyList<CheckLine>> LinesAsync(UnitId unit, CancellationToken ct)
    {
        var checks = await db
            .RecurringChecks.Where(c => c.UnitId == unit && c.EndedOn == null)
            .AsNoTracking()
            .ToListAsync(ct);
        var today = await days.TodayAsync(checks, ct);
        var known = await names.OfAsync([], checks.Select(c => c.HolderId).OfType<PersonId>(), ct);
        var from = UkTime.Today(clock).AddDays(1);
        CheckLine Line(RecurringCheck check, CheckDay? day) =>
            new(check, day, check.Schedule.NextOn(from))
            {
                Holder = check.HolderId is { } holder ? known.Person(holder) : null,
                IsAnothers = check.HolderId is { } own && own != scope.Person,
            };
        return
        [
            .. today.Select(day => Line(day.Check, day)),
            .. checks
                .ExceptBy(today.Select(day => day.Check.Id), check => check.Id)
                .Select(check => Line(check, null))
                .OrderBy(line => line.Next ?? DateOnly.MaxValue)
                .ThenBy(line => line.Check.What, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
