using Evenkeel.Control.Issues;
using Evenkeel.Control.StandardWork;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowCheck;

/// <summary>A week of the grid, Monday to Sunday.</summary>
internal sealed record CheckWeek(DateOnly Monday, IReadOnlyList<CheckDay> Days);

internal sealed record CheckView(CheckAt At)
{
    public string? Holder { get; init; }
    public bool IsAnothers { get; init; }

    /// <summary>The last six weeks, the newest first.</summary>
    public IReadOnlyList<CheckWeek> Weeks { get; init; } = [];

    /// <summary>All that was said in them, the newest first; what was corrected too.</summary>
    public IReadOnlyList<CheckRecord> Said { get; init; } = [];

    /// <summary>Those of them that no longer count.</summary>
    public IReadOnlySet<Guid> Corrected { get; init; } = new HashSet<Guid>();

    /// <summary>By the record: the issue that was made of it.</summary>
    public IReadOnlyDictionary<Guid, int> Issues { get; init; } = new Dictionary<Guid, int>();

    /// <summary>What came of them, from the check to the answer.</summary>
    public IReadOnlyList<LinkedItem> Thread { get; init; } = [];

    public bool IsForAnIssue(CheckRecord record) =>
        !Corrected.Contains(record.Id)
        && !Issues.ContainsKey(record.Id)
        && (record.Said == StandardWork.Said.NotDone || record.Good < record.Of);

    public int Count(DayState state) => Weeks.Sum(week => week.Days.Count(day => day.State == state));
}

internal sealed class ShowCheckHandler(
    AppDb db,
    FindCheck checks,
    CheckDays days,
    Names names,
    ItemThread thread,
    Scope scope,
    TimeProvider clock
)
{
    private const int Weeks = 6;
    private const int MostThreads = 10;

    public async Task<CheckView?> LoadAsync(string code, Guid id, CancellationToken ct)
    {
        if (await checks.AtAsync(code, id, ct) is not { } at)
        {
            return null;
        }

        var today = UkTime.Today(clock);
        var monday = UkTime.MondayOf(today);
        var first = monday.AddDays(-7 * (Weeks - 1));
        var said = await db
            .CheckRecords.Where(r => r.CheckId == id && r.Day >= first)
            .OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Id)
            .AsNoTracking()
            .ToListAsync(ct);
        var last = said.GroupBy(r => r.Day).ToDictionary(day => day.Key, day => CheckDays.Last(day));
        var issues = await IssuesAsync([.. said.Select(r => r.Id)], ct);
        var known = await names.OfAsync([], new[] { at.Check.HolderId }.OfType<PersonId>(), ct);
        return new CheckView(at)
        {
            Holder = at.Check.HolderId is { } holder ? known.Person(holder) : null,
            IsAnothers = at.Check.HolderId is { } own && own != scope.Person,
            Weeks = [.. Enumerable.Range(0, Weeks).Select(week => Week(at.Check, monday.AddDays(-7 * week), last))],
            Said = said,
            Issues = issues,
            Thread = await thread.OfAsync(
                [
                    .. said.Where(r => issues.ContainsKey(r.Id))
                        .Take(MostThreads)
                        .Select(r => new ItemRef(CheckRecord.Item, r.Id)),
                ],
                ct
            ),
            Corrected = said.Where(r => last[r.Day].Id != r.Id).Select(r => r.Id).ToHashSet(),
        };
    }

    private async Task<Dictionary<Guid, int>> IssuesAsync(List<Guid> records, CancellationToken ct)
    {
        var made = await db
            .Links.Where(l => records.Contains(l.FromId) && l.ToKind == Issue.Item)
            .Join(db.Issues, l => l.ToId, i => i.Id, (l, i) => new { l.FromId, i.Number })
            .ToListAsync(ct);
        return made.GroupBy(m => m.FromId).ToDictionary(m => m.Key, m => m.Min(one => one.Number));
    }

    private CheckWeek Week(RecurringCheck check, DateOnly monday, Dictionary<DateOnly, CheckRecord> last) =>
        new(
            monday,
            [
                .. Enumerable
                    .Range(0, 7)
                    .Select(monday.AddDays)
                    .Select(day => days.Of(check, day, last.GetValueOrDefault(day))),
            ]
        );
}
