using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Causes;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ShowCauses;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.EditCauses;

internal sealed class CauseForm
{
    /// <summary>The line that is changed; null where one is added.</summary>
    public Guid? Id { get; set; }
    public int Version { get; set; }

    /// <summary>The line that the new one explains.</summary>
    public Guid? Under { get; set; }

    [Required(ErrorMessage = "Say why, in one line.")]
    [StringLength(Cause.MostText, ErrorMessage = "One line: up to 200 characters. What is longer is often two causes.")]
    public string? Text { get; set; }
    public Guid? Factor { get; set; }

    /// <summary>The second button: saved, and nothing is asked after it.</summary>
    public bool Ends { get; set; }
}

/// <summary>What is done to a line with one button: "root 0192…:3".</summary>
internal sealed class CauseDoForm
{
    public string? Do { get; set; }

    public (string What, Guid Id, int Version)? Read()
    {
        var parts = (Do ?? "").Split(' ', ':');
        return parts.Length == 3 && Guid.TryParse(parts[1], out var id) && int.TryParse(parts[2], out var version)
            ? (parts[0], id, version)
            : null;
    }
}

/// <summary>Writes the outline line by line.</summary>
internal sealed class EditCausesHandler(AppDb db, Scope scope, TimeProvider clock)
{
    private const string Gone =
        "Somebody has taken this line away meanwhile. What you wrote is still here; add it elsewhere.";

    /// <summary>The id of the line that was added or changed.</summary>
    public async Task<Outcome<Guid>> WriteAsync(CauseForm form, CausesView view, CancellationToken ct)
    {
        var text = form.Text!.ReplaceLineEndings(" ").Trim();
        var factor = view.Factors.Any(f => f.Id == form.Factor) ? form.Factor : null;
        if (form.Id is { } id)
        {
            return await ChangeAsync(id, form.Version, text, factor, view, ct);
        }

        if (form.Under is { } under && view.Line(under) is null)
        {
            return Outcome.Refused(nameof(form.Text), Gone);
        }

        if (
            view.Causes.Count(c => c.RemovedAt is null) >= Cause.MostLines
            || view.Line(form.Under)?.Depth + 1 >= Cause.MostDepth
        )
        {
            return Outcome.Refused(
                nameof(form.Text),
                $"An issue has up to {Cause.MostLines} causes, and {Cause.MostDepth} whys below each other. Make an issue of its own of the part that matters most."
            );
        }

        var cause = new Cause
        {
            IssueId = view.Issue.Id,
            UnitId = view.Issue.UnitId,
            ParentId = form.Under,
            Text = text,
            FactorId = factor,
            AddedAt = clock.GetUtcNow(),
        };
        db.Causes.Add(cause);
        return await SaveAsync(new Act("Cause added"), view, ct) ? Outcome.Done(cause.Id) : Outcome.Stale;
    }

    /// <summary>What was done, in a sentence.</summary>
    public async Task<Outcome<string>> DoAsync(CauseDoForm form, CausesView view, CancellationToken ct)
    {
        var all = await db.Causes.Where(c => c.IssueId == view.Issue.Id).ToListAsync(ct);
        if (
            form.Read() is not { } asked
            || all.Find(c => c.Id == asked.Id && c.Version == asked.Version) is not { } cause
        )
        {
            return Outcome.Stale;
        }

        return asked.What switch
        {
            "root" when cause.RemovedAt is null => await MarkAsync(cause, true, view, ct),
            "no-root" when cause.RemovedAt is null => await MarkAsync(cause, false, view, ct),
            "remove" when cause.RemovedAt is null => await RemoveAsync(cause, all, view, ct),
            "back" when cause.RemovedAt is not null => await BringBackAsync(cause, all, view, ct),
            _ => Outcome.Stale,
        };
    }

    private async Task<Outcome<Guid>> ChangeAsync(
        Guid id,
        int version,
        string text,
        Guid? factor,
        CausesView view,
        CancellationToken ct
    )
    {
        var cause = await db.Causes.SingleOrDefaultAsync(c => c.Id == id && c.IssueId == view.Issue.Id, ct);
        if (cause is not { RemovedAt: null })
        {
            return Outcome.Refused(nameof(CauseForm.Text), Gone);
        }

        if (cause.Version != version)
        {
            return Outcome.Stale;
        }

        (cause.Text, cause.FactorId) = (text, factor);
        return await SaveAsync(new Act("Cause changed"), view, ct) ? Outcome.Done(id) : Outcome.Stale;
    }

    private async Task<Outcome<string>> MarkAsync(Cause cause, bool isRoot, CausesView view, CancellationToken ct)
    {
        cause.IsRoot = isRoot;
        var act = new Act(isRoot ? "Cause marked as a root cause" : "Cause no longer marked as a root cause");
        return await SaveAsync(act, view, ct)
            ? Outcome.Done(isRoot ? "Marked as a root cause." : "No longer marked as a root cause.")
            : Outcome.Stale;
    }

    private async Task<Outcome<string>> RemoveAsync(
        Cause cause,
        IReadOnlyList<Cause> all,
        CausesView view,
        CancellationToken ct
    )
    {
        var (now, gone) = (clock.GetUtcNow(), CauseTree.With(cause, all).Where(c => c.RemovedAt is null).ToList());
        gone.ForEach(c => c.RemovedAt = now);
        return await SaveAsync(new Act("Cause taken away"), view, ct)
            ? Outcome.Done(
                gone.Count == 1
                    ? "Taken away. It is below, and can be brought back."
                    : $"Taken away, with the {gone.Count - 1} below it. They are below, and can be brought back."
            )
            : Outcome.Stale;
    }

    private async Task<Outcome<string>> BringBackAsync(
        Cause cause,
        IReadOnlyList<Cause> all,
        CausesView view,
        CancellationToken ct
    )
    {
        var at = cause.RemovedAt;
        foreach (var one in CauseTree.With(cause, all).Where(c => c.RemovedAt == at))
        {
            one.RemovedAt = null;
        }

        return await SaveAsync(new Act("Cause brought back"), view, ct) ? Outcome.Done("Brought back.") : Outcome.Stale;
    }

    private Task<bool> SaveAsync(Act act, CausesView view, CancellationToken ct)
    {
        var issue = view.Issue;
        return db.TrySaveAsync(
            act with
            {
                Unit = issue.UnitId,
                About = new ItemRef(Issue.Item, issue.Id),
                ShownBy = issue.ShownBy(scope.Person),
            },
            ct
        );
    }
}
