using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowProject;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ApproveProject;

internal sealed class AskForm
{
    /// <summary>How often it was asked before.</summary>
    public int Before { get; set; }

    [StringLength(ProjectApproval.MostText, ErrorMessage = "This can be up to 1,000 characters.")]
    public string? Note { get; set; }
}

internal sealed class AnswerForm
{
    /// <summary>The number of what is answered.</summary>
    public int Number { get; set; }

    [Required(ErrorMessage = "Choose an answer.")]
    public ApprovalAnswer? Answer { get; set; }

    [StringLength(ProjectApproval.MostText, ErrorMessage = "This can be up to 1,000 characters.")]
    public string? Why { get; set; }
}

internal sealed record AskedLine(ProjectApproval Asked, string By, string? AnsweredBy);

internal sealed record ApprovalView(OpenProject Open, Approval Approval, IReadOnlyList<AskedLine> Asked)
{
    public IReadOnlyList<MemberLine> Members { get; init; } = [];
    public bool MayAsk =>
        Open is { MayWork: true, IsGuest: false, Project.IsOpen: true } && Approval is { Holds: true, Waits: false };
    public bool MayTakeBack =>
        Open is { MayWork: true, IsGuest: false, Project.IsOpen: true } && Approval.Waits && !MayAnswer;

    /// <summary>They approve there, and neither asked themselves nor lead it.</summary>
    public bool MayAnswer { get; init; }

    /// <summary>They approve there, and it is their own.</summary>
    public bool IsOwn { get; init; }
}

/// <summary>A project is put before those who approve it, and they answer: with a yes, or with what is to be done first.</summary>
internal sealed class ApproveProjectHandler(
    AppDb db,
    ProjectDesk desk,
    ReadApproval read,
    ShowProjectHandler shown,
    TellOfApproval telling,
    OrganisationCatalogue organisation,
    Permits permits,
    Scope scope,
    TimeProvider clock
)
{
    /// <summary>Null where the reader sees no such project, or nobody approves it.</summary>
    public async Task<ApprovalView?> LoadAsync(int number, CancellationToken ct)
    {
        if (
            await desk.FindAsync(number, ct) is not { } open
            || await read.OfAsync(open.Project, ct) is not { } approval
        )
        {
            return null;
        }

        var decides =
            approval.Waits
            && open.Unit.ClosedOn is null
            && await permits.MayAsync(Permissions.Approve, approval.At.Id, ct);
        var isOwn = decides && await IsOwnAsync(open.Project, approval.Last!, ct);
        return new ApprovalView(open, approval, await AskedAsync(open.Project, ct))
        {
            Members = await shown.MembersAsync(open.Project.Id, ct),
            MayAnswer = decides && !isOwn,
            IsOwn = isOwn,
        };
    }

    public async Task<Outcome<string>> AskAsync(AskForm form, ApprovalView view, CancellationToken ct)
    {
        var (project, before) = (view.Open.Project, view.Approval.Last?.Number ?? 0);
        if (!view.MayAsk || form.Before != before)
        {
            return Outcome.Stale;
        }

        if (project.Aim is null)
        {
            return Outcome.Refused("", "Write the aim first: it is what is approved.");
        }

        var asked = new ProjectApproval
        {
            ProjectId = project.Id,
            Number = before + 1,
            AtId = view.Approval.At.Id,
            Aim = ProjectWords.Sentence(project),
            Note = Written(form.Note),
            AskedById = scope.Person,
            AskedAt = clock.GetUtcNow(),
        };
        db.ProjectApprovals.Add(asked);
        await telling.AskedAsync(project, view.Open.Unit, view.Approval.At, asked, ct);
        return await SaveAsync("Approval asked for", project, $"{view.Approval.At.Name} is asked.", ct);
    }

    public async Task<Outcome<string>> AnswerAsync(AnswerForm form, ApprovalView view, CancellationToken ct)
    {
        if (!view.MayAnswer || view.Approval.Last is not { } asked || asked.Number != form.Number)
        {
            return Outcome.Stale;
        }

        if (form.Answer is not (ApprovalAnswer.Approved or ApprovalAnswer.NotYet))
        {
            return Outcome.Refused(nameof(form.Answer), "Choose an answer.");
        }

        if (form.Answer == ApprovalAnswer.NotYet && string.IsNullOrWhiteSpace(form.Why))
        {
            return Outcome.Refused(nameof(form.Why), "Say what is to be done first: who asked is told.");
        }

        asked.Say(form.Answer.Value, Written(form.Why), scope.Person, clock.GetUtcNow());
        await telling.AnsweredAsync(view.Open.Project, view.Open.Unit, view.Approval.At, asked, ct);
        return await SaveAsync("Approval answered", view.Open.Project, "Answered: the team is told.", ct);
    }

    public async Task<Outcome<string>> TakeBackAsync(int number, ApprovalView view, CancellationToken ct)
    {
        if (!view.MayTakeBack || view.Approval.Last is not { } asked || asked.Number != number)
        {
            return Outcome.Stale;
        }

        asked.Say(ApprovalAnswer.TakenBack, null, scope.Person, clock.GetUtcNow());
        return await SaveAsync("Approval asked for no longer", view.Open.Project, "It is not asked for any more.", ct);
    }

    private async Task<bool> IsOwnAsync(Project project, ProjectApproval asked, CancellationToken ct) =>
        scope.Person is { } me
        && (
            asked.AskedById == me
            || await db.ProjectMembers.AnyAsync(
                m => m.ProjectId == project.Id && m.PersonId == me && m.Role == ProjectRole.Lead && m.Until == null,
                ct
            )
        );

    private async Task<IReadOnlyList<AskedLine>> AskedAsync(Project project, CancellationToken ct)
    {
        var rows = await db
            .ProjectApprovals.Where(a => a.ProjectId == project.Id)
            .OrderByDescending(a => a.Number)
            .AsNoTracking()
            .ToListAsync(ct);
        var people = rows.SelectMany(a => new[] { a.AskedById, a.AnsweredById }).OfType<PersonId>().ToHashSet();
        var names = await organisation
            .People.Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return [.. rows.Select(a => new AskedLine(a, NameOf(a.AskedById) ?? "Somebody", NameOf(a.AnsweredById)))];

        string? NameOf(PersonId? person) => person is { } who ? names.GetValueOrDefault(who) : null;
    }

    private async Task<Outcome<string>> SaveAsync(string act, Project project, string said, CancellationToken ct) =>
        await db.TrySaveAsync(ProjectDesk.Act(act, project), ct) ? Outcome.Done(said) : Outcome.Stale;

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
