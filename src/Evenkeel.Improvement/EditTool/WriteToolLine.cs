using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTool;
using Evenkeel.Improvement.Tools;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.EditTool;

/// <summary>Adds a line to a tool, or changes what one says.</summary>
internal sealed class WriteToolLineHandler(AppDb db, ToolEdits edits)
{
    private const string Gone =
        "Somebody has taken this away meanwhile. What you wrote is still here: send it again, and it is added anew.";

    private const string GoneAbove =
        "Somebody has taken away what it was to stand with. What you wrote is still here: send it again, and it stands at the top.";

    /// <summary>The id of the line.</summary>
    public Task<Outcome<Guid>> Handle(ToolLineForm form, ToolView view, CancellationToken ct)
    {
        form.Text = form.Text!.ReplaceLineEndings(" ").Trim();
        if (view.Tool.Kind.FieldsOf().HasFlag(ToolFields.Count) && CountRefusal(form.Amount) is { } refusal)
        {
            return Task.FromResult<Outcome<Guid>>(Outcome.Refused(nameof(form.Amount), refusal));
        }

        return form.Id is { } id ? ChangeAsync(id, form, view, ct) : AddAsync(form, view, ct);
    }

    private async Task<Outcome<Guid>> AddAsync(ToolLineForm form, ToolView view, CancellationToken ct)
    {
        if (view.Tree.All.Count() >= ToolLine.MostLines)
        {
            return Outcome.Refused(
                nameof(form.Text),
                $"This has up to {ToolLine.MostLines} lines. A picture of more is read by nobody: make another of a part."
            );
        }

        if (OutlinePlace.For(view.Tree, form.Under, form.After) is not { } place)
        {
            (form.Under, form.After) = (OutlinePlace.Top, null);
            return Outcome.Refused(nameof(form.Text), GoneAbove);
        }

        if (Refusal(place, view) is { } refusal)
        {
            return Outcome.Refused(nameof(form.Text), refusal);
        }

        var line = new ToolLine
        {
            ToolId = view.Tool.Id,
            ParentId = place.Parent,
            Text = form.Text!,
            Order = place.Order,
        };
        form.Put(line, view.Words.FieldsAt(place.Depth));
        db.ToolLines.Add(line);
        edits.Note(line, EditKind.Add);
        return await SaveAsync("Line of a tool added", view, ct) ? Outcome.Done(line.Id) : Outcome.Stale;
    }

    private async Task<Outcome<Guid>> ChangeAsync(Guid id, ToolLineForm form, ToolView view, CancellationToken ct)
    {
        var line = await db.ToolLines.SingleOrDefaultAsync(l => l.Id == id && l.ToolId == view.Tool.Id, ct);
        if (line is not { RemovedAt: null } || view.Tree.Find(id) is not { } shown)
        {
            (form.Id, form.Under) = (null, OutlinePlace.Top);
            return Outcome.Refused(nameof(form.Text), Gone);
        }

        if (line.Version != form.Version)
        {
            return Outcome.Stale;
        }

        if (shown.Below.Count > 0 && line.Step == ProcessStepKind.Decision && form.Step != ProcessStepKind.Decision)
        {
            return Outcome.Refused(
                nameof(form.Step),
                "It has steps under it, for where the answer is no. Put them elsewhere first."
            );
        }

        edits.Note(line, EditKind.Change);
        form.Put(line, view.Words.FieldsAt(shown.Depth));
        return await SaveAsync("Line of a tool changed", view, ct) ? Outcome.Done(id) : Outcome.Stale;
    }

    private static string? CountRefusal(double? count) =>
        count is not { } number ? "Say how often it was counted."
        : double.IsInteger(number) ? null
        : "Enter a whole number.";

    /// <summary>Why a line cannot stand there; null where it can.</summary>
    public static string? Refusal(OutlinePlace place, ToolView view) =>
        place.Depth >= view.Words.MostDepth ? view.Tree.Rules.TooDeep
        : place.Parent is { } parent
        && view.Tool.Kind == ToolKind.ProcessMap
        && view.Tree.Find(parent)?.Node.Step != ProcessStepKind.Decision
            ? view.Words.NothingAbove
        : null;

    private Task<bool> SaveAsync(string act, ToolView view, CancellationToken ct) =>
        db.TrySaveAsync(ProjectDesk.Act(act, view.Project), ct);
}
