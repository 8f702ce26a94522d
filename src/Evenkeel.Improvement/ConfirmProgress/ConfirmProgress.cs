using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ConfirmProgress;

internal sealed class ConfirmForm
{
    [Required(ErrorMessage = "Choose how far it has come.")]
    public ProgressScore? Score { get; set; }

    [StringLength(ConfirmedProgress.MostWhy, ErrorMessage = "This can be up to 400 characters.")]
    public string? Why { get; set; }
}

internal sealed record ConfirmedLine(ConfirmedProgress Row, string By);

/// <param name="History">The newest first.</param>
/// <param name="Side">For whom the reader speaks; null where they may only read.</param>
internal sealed record ProgressView(
    OpenProject Open,
    ProposedProgress Proposed,
    int Unseen,
    IReadOnlyList<ConfirmedLine> History,
    ProgressSide? Side,
    DateOnly Today
)
{
    public IEnumerable<ConfirmedProgress> Rows => History.Select(line => line.Row);
    public ConfirmedProgress? Team => ProgressHistory.Latest(Rows, ProgressSide.Team);
    public ConfirmedProgress? Coach => ProgressHistory.Latest(Rows, ProgressSide.Coach);

    /// <summary>What is proposed, where all of the record is the reader's to see.</summary>
    public ProgressScore? Whole => Unseen == 0 ? Proposed.Score : null;
}

/// <summary>How far a project has come: proposed from its record, confirmed by the team and by its coach, each for themselves.</summary>
internal sealed class ConfirmProgressHandler(
    AppDb db,
    ProjectDesk desk,
    ReadProgress read,
    OrganisationCatalogue organisation,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<ProgressView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { } open)
        {
            return null;
        }

        var facts = await read.OfAsync(open.Project, ct);
        var rows = await RowsOf(db, open.Project.Id).ToListAsync(ct);
        var people = rows.Select(row => row.ById).Distinct().ToList();
        var names = await organisation
            .People.Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return new ProgressView(
            open,
            ProposeProgress.Of(facts),
            facts.Unseen,
            rows.ConvertAll(row => new ConfirmedLine(row, names.GetValueOrDefault(row.ById, "somebody"))),
            open.MayWork && open.Project.IsOpen ? await SideAsync(open.Project, ct) : null,
            UkTime.Today(clock)
        );
    }

    /// <summary>The newest first.</summary>
    public static IQueryable<ConfirmedProgress> RowsOf(AppDb db, Guid project) =>
        db.ConfirmedProgress.Where(row => row.ProjectId == project).OrderByDescending(row => row.At).AsNoTracking();

    public async Task<Outcome<string>> Handle(ConfirmForm form, ProgressView view, CancellationToken ct)
    {
        if (view.Side is not { } side || scope.Person is not { } me)
        {
            return Outcome.Stale;
        }

        var (score, why) = (form.Score!.Value, string.IsNullOrWhiteSpace(form.Why) ? null : form.Why.Trim());
        if (why is null && ProgressScale.WantsReason(score, view.Whole))
        {
            return Outcome.Refused(
                nameof(form.Why),
                $"{view.Proposed.Score.Number()} is proposed. Say why you see it otherwise."
            );
        }

        Stage(view, side, score, why, me);
        return await db.TrySaveAsync(ProjectDesk.Act("Progress confirmed", view.Open.Project), ct)
            ? Outcome.Done($"{side.Title()} says {score.Number()}.")
            : Outcome.Stale;
    }

    private void Stage(ProgressView view, ProgressSide side, ProgressScore score, string? why, PersonId me)
    {
        var project = view.Open.Project;
        db.ConfirmedProgress.Add(
            new ConfirmedProgress
            {
                ProjectId = project.Id,
                At = clock.GetUtcNow(),
                Side = side,
                Score = score,
                Proposed = view.Whole,
                Why = why,
                ById = me,
            }
        );
        if (side == ProgressSide.Team)
        {
            project.Confirm(score, view.Today);
        }
    }

    /// <summary>Who is in the project speaks for one of two sides, nobody else does: its coach or sponsor, who are nothing else in it, for the coach; the
    /// others for the team.</summary>
    private async Task<ProgressSide?> SideAsync(Project project, CancellationToken ct)
    {
        var mine = await db
            .ProjectMembers.Where(m => m.ProjectId == project.Id && m.PersonId == scope.Person && m.Until == null)
            .Select(m => m.Role)
            .ToListAsync(ct);
        return mine.Count == 0 ? null
            : mine.TrueForAll(role => role is ProjectRole.Coach or ProjectRole.Sponsor) ? ProgressSide.Coach
            : ProgressSide.Team;
    }
}
