using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTheory;
using Evenkeel.Improvement.Theories;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Pdsa;

/// <summary>The idea that a cycle tests, where the reader sees the theory in which it stands.</summary>
internal sealed record TestedIdea(string Text, string Address);

/// <summary>The change ideas that a cycle of a project can test: of its own theory, and of its programme's.</summary>
internal sealed class IdeasToTest(AppDb db)
{
    /// <param name="kept">One that stays a choice though it was taken away from the theory.</param>
    public async Task<IReadOnlyList<Choice>> OfAsync(Project project, Guid? kept, CancellationToken ct)
    {
        var (id, programme) = (project.Id, project.ProgrammeId);
        var theirs = db.Projects.Where(p => p.Id == id || p.Id == programme).Select(p => p.Id);
        var nodes = await db.TheoryNodes.Where(n => theirs.Contains(n.ProjectId)).AsNoTracking().ToListAsync(ct);
        var ideas = nodes
            .GroupBy(n => n.ProjectId)
            .OrderBy(theory => theory.Key != id)
            .SelectMany(theory => theory.Tree().All.Select(line => line.Node))
            .Concat(nodes.Where(n => n.RemovedAt is not null && n.Id == kept))
            .Where(n => n.IsIdea)
            .ToList();
        var isMixed = ideas.DistinctBy(n => n.ProjectId).Count() > 1;
        return [.. ideas.Select(n => new Choice($"{n.Id}", n.Text, Group: isMixed ? GroupOf(n, id) : null))];
    }

    public static bool Has(IReadOnlyList<Choice> ideas, Guid? idea) => ideas.Any(choice => choice.Value == $"{idea}");

    /// <summary>Null where it tests none, or the theory is not the reader's to see.</summary>
    public async Task<TestedIdea?> NamedAsync(PdsaCycle cycle, CancellationToken ct)
    {
        if (cycle.IdeaId is not { } id)
        {
            return null;
        }

        var found = await db
            .TheoryNodes.Where(n => n.Id == id)
            .Join(db.Projects, n => n.ProjectId, p => p.Id, (n, p) => new { n.Text, p.Number })
            .SingleOrDefaultAsync(ct);
        return found is null ? null : new TestedIdea(found.Text, $"{TheoryView.AddressOf(found.Number)}#n-{id:N}");
    }

    private static string GroupOf(TheoryNode idea, Guid project) =>
        idea.ProjectId == project ? "Of this project" : "Of the programme";
}
