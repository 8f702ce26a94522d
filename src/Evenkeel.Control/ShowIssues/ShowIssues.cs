using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowIssues;

/// <summary>The filters of the page, as they stand in its address.</summary>
internal sealed record IssuesFilter(string? Text, string? State, Guid? Theme, bool Below, int Page)
{
    public const int PageSize = 50;
    public bool IsOn => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(State) || Theme is not null;

    /// <summary>As it stands in an address, "" where nothing is filtered: for the other ways to look at the same issues.</summary>
    public string Query(IssueState? state = null)
    {
        (string Name, string? Value)[] parts =
        [
            ("q", Text),
            ("state", state?.ToString()),
            ("theme", Theme?.ToString()),
            ("of", Below ? "below" : null),
        ];
        var said = parts
            .Where(part => !string.IsNullOrWhiteSpace(part.Value))
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
            .ToList();
        return said.Count == 0 ? "" : $"?{string.Join('&', said)}";
    }
}

internal sealed record IssueLine(int Number, string Problem, IssueState State, WhoFixes WhoFixes, bool WentWell)
{
    public required string Unit { get; init; }
    public string? Owner { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateTimeOffset RaisedAt { get; init; }
    public bool IsLate { get; init; }
    public string Address => Issue.AddressOf(Number);
}

internal sealed record IssuesView(
    UnitRow Unit,
    IReadOnlyList<IssueLine> Lines,
    int Total,
    int Open,
    IReadOnlyList<Theme> Themes
);

internal sealed class ShowIssuesHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    Names names,
    Themes themes,
    TimeProvider clock
)
{
    public async Task<IssuesView?> LoadAsync(string code, IssuesFilter filter, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var all = Of(unit, filter);
        var found = InState(Found(unit, filter), filter.State);
        var lines = await LinesAsync(
            found.OrderByDescending(i => i.RaisedAt),
            (filter.Page - 1) * IssuesFilter.PageSize,
            IssuesFilter.PageSize,
            ct
        );
        return new IssuesView(
            unit,
            lines,
            await found.CountAsync(ct),
            await all.CountAsync(i => i.EndedAt == null && !i.WentWell, ct),
            await themes.AtAsync(unit.Id, ct)
        );
    }

    /// <summary>For a list or a board: a page of the issues, with the names beside them.</summary>
    public async Task<IReadOnlyList<IssueLine>> LinesAsync(
        IQueryable<Issue> issues,
        int skip,
        int take,
        CancellationToken ct
    )
    {
        var today = UkTime.Today(clock);
        var rows = await issues.Skip(skip).Take(take).AsNoTracking().ToListAsync(ct);
        var known = await names.OfAsync(rows.Select(i => i.UnitId), rows.Select(i => i.OwnerId).OfType<PersonId>(), ct);
        return
        [
            .. rows.Select(issue => new IssueLine(
                issue.Number,
                IssueWords.Brief(issue.Problem),
                issue.State,
                issue.WhoFixes,
                issue.WentWell
            )
            {
                Unit = known.Unit(issue.UnitId),
                Owner = issue.OwnerId is { } owner ? known.Person(owner) : null,
                DueOn = issue.DueOn,
                RaisedAt = issue.RaisedAt,
                IsLate = issue.IsOpen && issue.DueOn < today,
            }),
        ];
    }

    /// <summary>The unit's issues, or also those of all below it, by words and theme; of any state.</summary>
    public IQueryable<Issue> Found(UnitRow unit, IssuesFilter filter)
    {
        var issues = Of(unit, filter);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var ids = db.Matching(Issue.Item, filter.Text);
            issues = issues.Where(i => ids.Contains(i.Id));
        }

        return filter.Theme is { } theme ? issues.Where(i => i.ThemeId == theme) : issues;
    }

    private IQueryable<Issue> Of(UnitRow unit, IssuesFilter filter)
    {
        var units = organisation.Below(unit.Id);
        return filter.Below
            ? db.Issues.Where(i => units.Contains(i.UnitId))
            : db.Issues.Where(i => i.UnitId == unit.Id);
    }

    private static IQueryable<Issue> InState(IQueryable<Issue> issues, string? wanted) =>
        wanted switch
        {
            "ended" => issues.Where(i => i.EndedAt != null),
            "all" => issues,
            "well" => issues.Where(i => i.WentWell),
            { } state when Enum.TryParse<IssueState>(state, out var one) => issues.Where(i =>
                i.State == one && !i.WentWell
            ),
            _ => issues.Where(i => i.EndedAt == null && !i.WentWell),
        };
}
