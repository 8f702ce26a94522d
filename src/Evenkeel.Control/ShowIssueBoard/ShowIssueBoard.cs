using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.MoveIssue;
using Evenkeel.Control.ShowIssues;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowIssueBoard;

internal sealed record IssueCard(int Number, int Version, string Problem, IssueState State)
{
    /// <summary>Where it was raised; null where the board is of one unit.</summary>
    public string? Unit { get; init; }
    public string? Owner { get; init; }
    public DateOnly? DueOn { get; init; }
    public bool IsLate { get; init; }

    /// <summary>How its escalation stands and with whom: "Asked, with Medicine".</summary>
    public string? Asked { get; init; }
    public bool MayMove { get; init; }
    public string Address => Issue.AddressOf(Number);
}

/// <param name="Total">All that are in the state, of which only so many are shown.</param>
/// <param name="Shown">How many pages of it are shown.</param>
internal sealed record IssueColumn(IssueState State, int Total, IReadOnlyList<IssueCard> Cards, int Shown);

internal sealed record IssueBoardView(
    UnitRow Unit,
    IReadOnlyList<IssueColumn> Columns,
    IReadOnlyList<Theme> Themes,
    bool MayRaise
);

/// <summary>The issues of a unit by their state: a page of cards a column, and how many there are.</summary>
internal sealed class ShowIssueBoardHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    ShowIssuesHandler issues,
    Names names,
    Themes themes,
    Permits permits,
    TimeProvider clock
)
{
    public const int PageSize = 50;
    public const int MostPages = 10;
    public const int FixedDays = 30;
    private const int MostWords = 200;

    private sealed record Row(Guid Id, int Number, int Version, string Problem, IssueState State)
    {
        public required UnitId UnitId { get; init; }
        public PersonId? OwnerId { get; init; }
        public DateOnly? DueOn { get; init; }
    }

    /// <param name="pages">How many pages of a column are shown; one where it is not said.</param>
    public async Task<IssueBoardView?> LoadAsync(
        string code,
        IssuesFilter filter,
        IReadOnlyDictionary<IssueState, int> pages,
        CancellationToken ct
    )
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var found = issues.Found(unit, filter).Where(i => !i.WentWell);
        var counts = await CountsAsync(found, ct);
        var rows = new List<Row>();
        foreach (var state in CardMoves.Columns.Where(counts.ContainsKey))
        {
            rows.AddRange(await RowsAsync(found, state, pages.GetValueOrDefault(state, 1), ct));
        }

        var cards = (await CardsAsync(rows, filter.Below, ct)).ToLookup(card => card.State);
        return new IssueBoardView(
            unit,
            [
                .. CardMoves.Columns.Select(state => new IssueColumn(
                    state,
                    counts.GetValueOrDefault(state),
                    [.. cards[state]],
                    pages.GetValueOrDefault(state, 1)
                )),
            ],
            await themes.AtAsync(unit.Id, ct),
            unit.ClosedOn is null && await permits.MayAsync(Permissions.Raise, unit.Id, ct)
        );
    }

    private async Task<Dictionary<IssueState, int>> CountsAsync(IQueryable<Issue> found, CancellationToken ct)
    {
        var since = Since;
        var counts = await found
            .Where(i => i.EndedAt == null)
            .GroupBy(i => i.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var ended = await found.CountAsync(i => i.EndedAt >= since && i.State == IssueState.Fixed, ct);
        if (ended > 0)
        {
            counts[IssueState.Fixed] = ended;
        }

        return counts;
    }

    private async Task<List<Row>> RowsAsync(IQueryable<Issue> found, IssueState state, int pages, CancellationToken ct)
    {
        var since = Since;
        var column = state switch
        {
            IssueState.Fixed => found
                .Where(i => i.State == IssueState.Fixed && i.EndedAt >= since)
                .OrderByDescending(i => i.EndedAt),
            IssueState.Raised => found
                .Where(i => i.State == IssueState.Raised && i.EndedAt == null)
                .OrderByDescending(i => i.RaisedAt),
            _ => found
                .Where(i => i.State == state && i.EndedAt == null)
                .OrderBy(i => i.DueOn == null)
                .ThenBy(i => i.DueOn)
                .ThenBy(i => i.RaisedAt),
        };
        return await column
            .Take(PageSize * pages)
            .Select(i => new Row(i.Id, i.Number, i.Version, i.Problem.Substring(0, MostWords), i.State)
            {
                UnitId = i.UnitId,
                OwnerId = i.OwnerId,
                DueOn = i.DueOn,
            })
            .ToListAsync(ct);
    }

    private async Task<IEnumerable<IssueCard>> CardsAsync(List<Row> rows, bool saysWhere, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var ids = rows.Where(row => row.State != IssueState.Fixed).Select(row => row.Id).ToList();
        var asked = await db
            .Escalations.Where(e => ids.Contains(e.IssueId) && e.EndedAt == null)
            .Select(e => new
            {
                e.IssueId,
                e.State,
                e.HolderUnit,
            })
            .ToDictionaryAsync(e => e.IssueId, ct);
        var units = rows.Select(row => row.UnitId).Distinct().ToList();
        var may = await permits.WhereAsync(Permissions.Work, units, ct);
        var known = await names.OfAsync(
            units.Concat(asked.Values.Select(e => e.HolderUnit)),
            rows.Select(row => row.OwnerId).OfType<PersonId>(),
            ct
        );
        return rows.Select(row => new IssueCard(row.Number, row.Version, IssueWords.Brief(row.Problem), row.State)
        {
            Unit = saysWhere ? known.Unit(row.UnitId) : null,
            Owner = row.OwnerId is { } owner ? known.Person(owner) : null,
            DueOn = row.DueOn,
            IsLate = row.State != IssueState.Fixed && row.DueOn < today,
            Asked =
                asked.GetValueOrDefault(row.Id) is not { } it ? null
                : it.State == EscalationState.Answered ? "Answered: does it answer it?"
                : $"{it.State.Title()}, with {known.Unit(it.HolderUnit)}",
            MayMove = row.State != IssueState.Fixed && may.Contains(row.UnitId),
        });
    }

    private DateTimeOffset Since => clock.GetUtcNow().AddDays(-FixedDays);
}
