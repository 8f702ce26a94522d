using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.BringInSites;

internal sealed class BringForm
{
    public List<string>? Units { get; set; }
}

/// <param name="More">Further units fit the words than are listed.</param>
internal sealed record BringView(OpenProject Open, IReadOnlyList<UnitRow> Units, int More)
{
    /// <summary>The name of each unit's Board, where they are not all of one.</summary>
    public IReadOnlyDictionary<UnitId, string> Boards { get; init; } = new Dictionary<UnitId, string>();
    public bool IsOverBoards => Open.Unit.Level < Level.Board;
    public IReadOnlyList<Choice> Choices =>
        [.. Units.Select(unit => new Choice(unit.Code, unit.Name, BoardBeside(unit)))];

    /// <summary>Where units of one name are told apart by their Boards, it stands there already.</summary>
    private string? BoardBeside(UnitRow unit) =>
        Boards.GetValueOrDefault(unit.Id) is { } board
        && !unit.Name.EndsWith($"({board})", StringComparison.OrdinalIgnoreCase)
            ? board
            : null;
}

/// <summary>Units below a programme's own take part; each gets a project of its own, led by who leads the unit.</summary>
internal sealed class BringInSitesHandler(
    AppDb db,
    ProjectDesk desk,
    StageProject stage,
    StageSites sites,
    OrganisationCatalogue organisation,
    Permits permits,
    TimeProvider clock
)
{
    private const int MostListed = 60;

    public async Task<BringView?> LoadAsync(int number, string? words, CancellationToken ct)
    {
        if (await desk.GovernAsync(number, ct) is not { Project.IsProgramme: true } open)
        {
            return null;
        }

        var names = await FoundAsync(open, words, ct);
        var listed = names.Take(MostListed).ToList();
        var units = await organisation.Units.Where(u => listed.Contains(u.Id)).ToListAsync(ct);
        return new BringView(
            open,
            [.. (await organisation.ToldApartAsync(units, ct)).OrderBy(u => u.Name, UnitOrder.ByName)],
            Math.Max(0, names.Count - MostListed)
        )
        {
            Boards = await BoardsAsync(open.Unit, listed, ct),
        };
    }

    /// <summary>The teams that may be brought in, by name.</summary>
    private async Task<IReadOnlyList<UnitId>> FoundAsync(OpenProject open, string? words, CancellationToken ct)
    {
        var below = organisation.Below(open.Project.UnitId);
        var there = db.ProjectSites.Where(s => s.ProjectId == open.Project.Id).Select(s => s.UnitId);
        var found = organisation.Units.Where(u =>
            below.Contains(u.Id) && u.ClosedOn == null && u.Level == Level.Team && !there.Contains(u.Id)
        );
        if (words?.Trim() is { Length: > 0 } some)
        {
            var low = some.ToLowerInvariant();
            var boards = await organisation
                .Units.Where(u =>
                    below.Contains(u.Id)
                    && u.Id != open.Unit.Id
                    && u.Level == Level.Board
                    && u.Name.ToLower().Contains(low)
                )
                .Select(u => u.Id)
                .ToListAsync(ct);
            var within = db
                .UnitClosures.Where(c => boards.Contains(c.AncestorId) && c.To == null)
                .Select(c => c.DescendantId);
            found = found.Where(u => u.Name.ToLower().Contains(low) || within.Contains(u.Id));
        }

        var names = await found.Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        return [.. names.OrderBy(u => u.Name, UnitOrder.ByName).Select(u => u.Id)];
    }

    /// <summary>None where one Board has them all and the programme stands within it.</summary>
    private async Task<IReadOnlyDictionary<UnitId, string>> BoardsAsync(
        UnitRow programme,
        IReadOnlyCollection<UnitId> listed,
        CancellationToken ct
    )
    {
        var above = await organisation.AboveAsync(listed, ct);
        var boards = new Dictionary<UnitId, UnitRow>();
        foreach (var unit in listed)
        {
            if (above[unit].FirstOrDefault(u => u.Level == Level.Board) is { } board)
            {
                boards[unit] = board;
            }
        }

        return programme.Level < Level.Board || boards.Values.DistinctBy(board => board.Id).Skip(1).Any()
            ? boards.ToDictionary(pair => pair.Key, pair => pair.Value.Name)
            : [];
    }

    /// <summary>How many take part now that did not before.</summary>
    public async Task<Outcome<int>> Handle(BringForm form, BringView view, CancellationToken ct)
    {
        var chosen = view.Units.Where(unit => form.Units?.Contains(unit.Code) == true).ToList();
        if (chosen.Count == 0)
        {
            return Outcome.Refused(nameof(form.Units), "Choose at least one unit.");
        }

        var programme = view.Open.Project;
        foreach (var unit in chosen)
        {
            var isShown = await sites.StageAsync(programme, unit.Id, ct);
            if (await permits.MayAsync(Permissions.Start, unit.Id, ct))
            {
                await stage.AddAsync(await PartOfAsync(programme, unit, isShown, ct), programme, ct);
            }
        }

        var act = ProjectDesk.Act("Units brought into the programme", programme);
        return await db.TrySaveAsync(act with { AlsoAt = [.. chosen.Select(unit => unit.Id)] }, ct)
            ? Outcome.Done(chosen.Count)
            : Outcome.Stale;
    }

    /// <summary>The programme's charter to begin with; the site's people write their own from there.</summary>
    private async Task<NewProject> PartOfAsync(Project programme, UnitRow unit, bool isShown, CancellationToken ct)
    {
        var leads = await organisation.HoldersAsync(unit.Id, [Role.Lead], UkTime.Today(clock), ct);
        return new NewProject(unit.Id, ProgrammeWords.SiteTitle(programme, unit.Name), programme.Problem)
        {
            Aim = programme.Aim,
            AimBy = programme.AimBy,
            ForWhom = programme.ForWhom,
            WhyNow = programme.WhyNow,
            Lead = leads is [var lead, ..] ? lead.Id : null,
            ToLead = isShown
                ? "Other sites see its charts of the shared measures."
                : $"Other sites do not see its charts until somebody of {unit.Name} says so.",
        };
    }
}
