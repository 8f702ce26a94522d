using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowIdea;
using Evenkeel.Improvement.Theories;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.AnswerIdea;

internal sealed class AnswerForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Choose what becomes of it.")]
    public IdeaState? State { get; set; }

    /// <summary>The number of a project.</summary>
    public int? Project { get; set; }

    [StringLength(Idea.MostText, ErrorMessage = "This can be up to 1,000 characters.")]
    public string? Answer { get; set; }
}

/// <summary>What becomes of an idea; who had it is told, in words.</summary>
internal sealed class AnswerIdeaHandler(
    AppDb db,
    IdeaTelling telling,
    TheoryEdits edits,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<Outcome<string>> Handle(AnswerForm form, IdeaView view, CancellationToken ct)
    {
        var idea = view.Idea;
        var answer = string.IsNullOrWhiteSpace(form.Answer) ? null : form.Answer.Trim();
        var project = view.Projects.FirstOrDefault(p => p.Number == form.Project);
        if (form.Version != idea.Version || !idea.IsNew)
        {
            return Outcome.Stale;
        }

        if (form.State is not (IdeaState.InProject or IdeaState.Done or IdeaState.NotNow))
        {
            return Outcome.Refused(nameof(form.State), "Choose what becomes of it.");
        }

        if (form.State == IdeaState.NotNow && answer is null)
        {
            return Outcome.Refused(nameof(form.Answer), "Say why not now: who had it is told.");
        }

        if (
            project is not null
            && await db.TheoryNodes.CountAsync(n => n.ProjectId == project.Id && n.RemovedAt == null, ct)
                >= TheoryNode.MostNodes
        )
        {
            return Outcome.Refused(
                nameof(form.Project),
                $"Its theory of change has {TheoryNode.MostNodes} boxes already."
            );
        }

        if (form.State == IdeaState.InProject && project is null)
        {
            return Outcome.Refused(nameof(form.Project), "Choose the project.");
        }

        idea.Become(form.State.Value, answer, scope.Person, clock.GetUtcNow());
        if (form.State == IdeaState.InProject)
        {
            await AddToTheoryAsync(idea, project!, ct);
        }

        await telling.UntellOfSharingAsync(idea, ct);
        await TellAsync(idea, project, ct);
        return await db.TrySaveAsync(Act("Idea answered", idea), ct)
            ? Outcome.Done(view.IsMine ? "Answered." : "Answered: who had it is told.")
            : Outcome.Stale;
    }

    /// <summary>It is asked again: nothing that came of it is taken away.</summary>
    public async Task<Outcome<string>> AskAgainAsync(int version, IdeaView view, CancellationToken ct)
    {
        if (
            version != view.Idea.Version
            || view.Idea.State is not (IdeaState.NotNow or IdeaState.Done or IdeaState.OwnProject)
        )
        {
            return Outcome.Stale;
        }

        view.Idea.AskAgain();
        return await db.TrySaveAsync(Act("Idea asked again", view.Idea), ct)
            ? Outcome.Done("It waits for an answer again.")
            : Outcome.Stale;
    }

    public async Task<Outcome<string>> ThankAsync(IdeaView view, CancellationToken ct)
    {
        if (scope.Person is not { } me || view.HasThanked || view.IsMine)
        {
            return Outcome.Stale;
        }

        db.IdeaThanks.Add(
            new IdeaThanks
            {
                IdeaId = view.Idea.Id,
                PersonId = me,
                At = clock.GetUtcNow(),
            }
        );
        await telling.TellAsync(
            view.Idea,
            $"thanks {me.Value:N}",
            $"Somebody thanks you for your idea: {ProjectWords.Brief(view.Idea.Text)}",
            "somebody thanks you for it",
            ct
        );
        return await db.TrySaveAsync(Act("Idea thanked for", view.Idea), ct)
            ? Outcome.Done("Thank you said.")
            : Outcome.Stale;
    }

    /// <summary>A project was started from it, at its own unit; the caller saves. Elsewhere it only stands in the thread: its unit still answers it.</summary>
    public async Task BecameAsync(Guid id, Project project, CancellationToken ct)
    {
        if (
            await db.Ideas.SingleOrDefaultAsync(i => i.Id == id, ct) is not { IsNew: true } idea
            || idea.UnitId != project.UnitId
        )
        {
            return;
        }

        idea.Become(IdeaState.OwnProject, null, scope.Person, clock.GetUtcNow());
        idea.GoesInto(project.Id, null);
        await telling.UntellOfSharingAsync(idea, ct);
        await TellAsync(idea, project, ct);
    }

    /// <summary>It stands aside in the theory until somebody ties it to a driver. A long one is cut there; its own words stay here.</summary>
    private async Task AddToTheoryAsync(Idea idea, Project project, CancellationToken ct)
    {
        var text = idea.Text.ReplaceLineEndings(" ").Trim();
        var last = await db.TheoryNodes.Where(n => n.ProjectId == project.Id).MaxAsync(n => (double?)n.Order, ct);
        var node = new TheoryNode
        {
            ProjectId = project.Id,
            IsAside = true,
            IsIdea = true,
            Text = ShortText.Of(text, TheoryNode.MostText),
            Order = (last ?? 0) + 1,
        };
        db.TheoryNodes.Add(node);
        edits.Note(node, EditKind.Add);
        idea.GoesInto(project.Id, node.Id);
        db.Links.Add(Link.Between(new(Idea.Item, idea.Id), LinkKind.LedTo, new ItemRef(Project.Item, project.Id)));
    }

    private Task TellAsync(Idea idea, Project? project, CancellationToken ct)
    {
        var (text, brief) = idea.State switch
        {
            IdeaState.InProject => (
                $"Thank you: your idea is a change idea of {Named(project!, "")} now.",
                "it is a change idea of a project now"
            ),
            IdeaState.OwnProject => (
                $"Thank you: your idea became {Named(project!, "a project, ")}.",
                "it became a project"
            ),
            IdeaState.Done => ("Thank you: your idea is done.", "it is done"),
            _ => ("Thank you for your idea. Not now:", "not now"),
        };
        return telling.TellAsync(idea, $"answer {idea.AnsweredAt:O}", $"{text} {idea.Answer}".TrimEnd(), brief, ct);
    }

    /// <summary>Its title where everybody here may know it.</summary>
    private static string Named(Project project, string what) =>
        project.IsPrivate ? "a project that only its people see" : $"{what}“{project.Title}”";

    private static Act Act(string name, Idea idea) =>
        new(name) { Unit = idea.UnitId, About = new ItemRef(Idea.Item, idea.Id) };
}
