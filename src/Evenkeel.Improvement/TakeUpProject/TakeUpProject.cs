using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.TakeUpProject;

internal sealed class TakeUpForm
{
    [Required(ErrorMessage = "Say why it is taken up again.")]
    [StringLength(1000, ErrorMessage = "The reason can be up to 1,000 characters.")]
    public string? Why { get; set; }
}

/// <summary>It goes on. What was learned stays in the history and in the form of its next end; its control plans stay live.</summary>
internal sealed class TakeUpProjectHandler(AppDb db, ProjectDesk desk, TellOfProgramme telling)
{
    /// <summary>Null where it is not the reader's to decide on, or goes on already.</summary>
    public async Task<OpenProject?> LoadAsync(int number, CancellationToken ct) =>
        await desk.FindAsync(number, ct) is { IsTheirs: true, IsGuest: false, Project.IsOpen: false } found
            ? found
            : null;

    public async Task<Outcome<int>> Handle(TakeUpForm form, Project project, CancellationToken ct)
    {
        project.TakeUp();
        await telling.TakenUpAsync(project, ct);
        var act = ProjectDesk.Act("Project taken up again", project) with { Reason = form.Why!.Trim() };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(project.Number) : Outcome.Stale;
    }
}
