using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTheory;
using Evenkeel.Improvement.Theories;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.EditTheory;

/// <summary>Adds a box to the theory, or changes what one says, measures and drives.</summary>
internal sealed class WriteTheoryHandler(AppDb db, TheoryEdits edits)
{
    private const string Gone =
        "Somebody has taken this away meanwhile. What you wrote is still here; bring it back below, or add it elsewhere.";

    private const string GoneAbove =
        "Somebody has taken away what it was to stand with. What you wrote is still here: send it again, and it drives the aim itself.";

    /// <summary>The id of the box.</summary>
    public Task<Outcome<Guid>> Handle(TheoryForm form, TheoryView view, CancellationToken ct)
    {
        form.Text = form.Text!.ReplaceLineEndings(" ").Trim();
        if (form.Series is { } series && view.Measures.All(m => m.Series != series))
        {
            return Task.FromResult<Outcome<Guid>>(
                Outcome.Refused(nameof(form.Series), "Choose one of the project's measures.")
            );
        }

        return form.Id is { } id ? ChangeAsync(id, form, view, ct) : AddAsync(form, view, ct);
    }

    private async Task<Outcome<Guid>> AddAsync(TheoryForm form, TheoryView view, CancellationToken ct)
    {
        if (view.Nodes.Count(n => n.RemovedAt is null) >= TheoryNode.MostNodes)
        {
            return Outcome.Refused(
                nameof(form.Text),
                $"A theory of change has up to {TheoryNode.MostNodes} boxes. A picture of more is read by nobody: make a project of its own of a part."
            );
        }

        if (OutlinePlace.For(view.Tree, form.Under, form.After) is not { } place)
        {
            (form.Under, form.After) = (OutlinePlace.Top, null);
            return Outcome.Refused(nameof(form.Text), GoneAbove);
        }

        if (place.Depth >= view.Tree.Rules.MostDepth)
        {
            return Outcome.Refused(nameof(form.Text), view.Tree.Rules.TooDeep);
        }

        var node = new TheoryNode
        {
            ProjectId = view.Project.Id,
            ParentId = place.Parent,
            IsAside = place.IsAside,
            IsIdea = form.IsIdea,
            Text = form.Text!,
            SeriesNumber = form.Series,
            Order = place.Order,
        };
        db.TheoryNodes.Add(node);
        return await SaveAsync(node, EditKind.Add, "Driver or idea added", view, ct)
            ? Outcome.Done(node.Id)
            : Outcome.Stale;
    }

    private async Task<Outcome<Guid>> ChangeAsync(Guid id, TheoryForm form, TheoryView view, CancellationToken ct)
    {
        var node = await db.TheoryNodes.SingleOrDefaultAsync(n => n.Id == id && n.ProjectId == view.Project.Id, ct);
        if (node is not { RemovedAt: null } || view.Tree.Find(id) is not { } line)
        {
            return Outcome.Refused(nameof(form.Text), Gone);
        }

        if (node.Version != form.Version)
        {
            return Outcome.Stale;
        }

        OutlinePlace? place = null;
        if (form.Under is { } under && under != UnderOf(view.Tree, line))
        {
            place = OutlinePlace.ForMove(view.Tree, line, under);
            if (place is null)
            {
                return Outcome.Refused(nameof(form.Under), OutlinePlace.Refusal(view.Tree, line, under));
            }
        }

        edits.Note(node, EditKind.Change);
        place?.Put(node);
        (node.Text, node.IsIdea, node.SeriesNumber) = (form.Text!, form.IsIdea, form.Series);
        return await db.TrySaveAsync(ProjectDesk.Act("Driver or idea changed", view.Project), ct)
            ? Outcome.Done(id)
            : Outcome.Stale;
    }

    /// <summary>What it drives, as the form says it.</summary>
    public static string UnderOf(TheoryTree tree, TheoryLine line) =>
        line.Depth == 0 && tree.Aside.Contains(line)
            ? OutlinePlace.Nothing
            : line.Node.ParentId?.ToString() ?? OutlinePlace.Top;

    private Task<bool> SaveAsync(TheoryNode node, EditKind kind, string act, TheoryView view, CancellationToken ct)
    {
        edits.Note(node, kind);
        return db.TrySaveAsync(ProjectDesk.Act(act, view.Project), ct);
    }
}
