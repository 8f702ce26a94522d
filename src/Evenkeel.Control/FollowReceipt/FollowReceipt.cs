using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.Kiosks;
using Evenkeel.Control.MoveEscalation;
using Evenkeel.Control.ShowIssue;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Control.FollowReceipt;

internal sealed class ReceiptForm
{
    [Required(ErrorMessage = "Enter your code.")]
    public string? Code { get; set; }
}

internal sealed class VerdictForm
{
    public string? Code { get; set; }

    /// <summary>The button: <see cref="MoveKind.Accept"/> or <see cref="MoveKind.Reject"/>.</summary>
    public MoveKind? Move { get; set; }
    public int Version { get; set; }

    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Reasons { get; set; }
}

/// <summary>What somebody reads who raised it without signing in: what happened, and by which unit, but no colleague's name.</summary>
internal sealed record ReceiptView(IssueView View, GoesOn? Other)
{
    public Issue Issue => View.Issue;
    public Escalation? Escalation => View.Escalation;
    public bool WaitsForVerdict => Escalation?.State == EscalationState.Answered;
    public string State => Other is null ? StateOf(View) : "goes on together with another";
    public IReadOnlyList<StoryEntry> Story => [.. Happened().OrderBy(entry => entry.At)];

    public static string StateOf(IssueView view) =>
        view.Escalation?.State == EscalationState.Answered ? "answered"
        : view.Escalation is { IsOpen: true } open ? open.State.Title().ToLowerInvariant()
        : view.Issue.State.Title().ToLowerInvariant();

    /// <summary>What was done with what was asked, by which unit.</summary>
    /// <param name="isAnothers">Where it was raised is not said.</param>
    public static IEnumerable<(EscalationStep Step, string Happened)> Steps(IssueView view, bool isAnothers = false)
    {
        string Unit(UnitId unit) =>
            isAnothers && unit == view.Issue.UnitId ? "the unit that raised it" : view.Units[unit];

        EscalationStep? before = null;
        foreach (var step in view.Escalation?.Steps ?? [])
        {
            var by = before is null || step.ById is null ? NotSignedIn.Raiser : Unit(before.HolderUnit);
            var happened = StepWords.Happened(step, Unit(step.HolderUnit), by);
            yield return (step, char.ToUpperInvariant(happened[0]) + happened[1..]);
            before = step;
        }
    }

    private IEnumerable<StoryEntry> Happened()
    {
        yield return new StoryEntry(Issue.RaisedAt, $"Raised on {View.Unit.Name}", Issue.Problem, null);
        var steps = Steps(View).ToList();
        foreach (var (step, happened) in steps)
        {
            yield return new StoryEntry(step.At, happened, step.Number == 1 ? null : step.Reasons, null);
        }

        if (Issue.EndedAt is not { } ended)
        {
            yield break;
        }

        if (Issue.CheckFound is { } found)
        {
            yield return new StoryEntry(ended, "Checked whether it works", found, null);
        }

        if (View.WithdrawnBecause is { } why && !steps.Exists(s => s.Step.Reasons == why))
        {
            yield return new StoryEntry(ended, "Withdrawn: it is no issue", why, null);
        }

        if (Issue.State == IssueState.Merged && !steps.Exists(s => s.Step.Kind == MoveKind.Merge))
        {
            yield return new StoryEntry(ended, "Joined with another", null, null);
        }
    }
}

internal sealed class FollowReceiptHandler(NotSignedIn door)
{
    public async Task<Outcome<ReceiptView>> FindAsync(string? code, CancellationToken ct) =>
        Receipt.Hash(code) is not { } hash
            ? Outcome.Refused(nameof(ReceiptForm.Code), "A code has twelve letters and digits, such as 7K3Q-9F2M-XDRT.")
        : await door.DoAsync(NotSignedIn.Raiser, services => FindAsync(services, hash, ct)) is { } view
            ? Outcome.Done(view)
        : Outcome.Refused(
            nameof(ReceiptForm.Code),
            "Nothing was raised with this code. Look whether it was typed as it was shown."
        );

    /// <summary>Only the code's holder can say whether it was answered.</summary>
    public async Task<Outcome<string>> SayAsync(VerdictForm form, CancellationToken ct) =>
        Receipt.Hash(form.Code) is { } hash && form.Move is MoveKind.Accept or MoveKind.Reject
            ? await door.DoAsync(NotSignedIn.Raiser, services => SayAsync(services, hash, form, ct))
            : Outcome.Stale;

    private static async Task<Outcome<string>> SayAsync(
        IServiceProvider services,
        string hash,
        VerdictForm form,
        CancellationToken ct
    )
    {
        if (await LoadAsync(services, hash, ct) is not { } view)
        {
            return Outcome.Stale;
        }

        var move = new MoveForm
        {
            Move = form.Move,
            Version = form.Version,
            Reasons = form.Reasons,
        };
        return await services
            .GetRequiredService<MoveEscalationHandler>()
            .Handle(move, view with { Parts = Parts.Raiser }, ct);
    }

    private static async Task<IssueView?> LoadAsync(IServiceProvider services, string hash, CancellationToken ct)
    {
        var number = await services
            .GetRequiredService<AppDb>()
            .Issues.Where(i => i.ReceiptHash == hash)
            .Select(i => (int?)i.Number)
            .SingleOrDefaultAsync(ct);
        return number is { } found ? await services.GetRequiredService<ShowIssueHandler>().LoadAsync(found, ct) : null;
    }

    private static async Task<ReceiptView?> FindAsync(IServiceProvider services, string hash, CancellationToken ct)
    {
        if (await LoadAsync(services, hash, ct) is not { } view)
        {
            return null;
        }

        var other = await OtherAsync(services, view, ct);
        return new ReceiptView(view, other is null ? null : GoesOn.Of(other));
    }

    /// <summary>The one that goes on; it may have been joined with a third.</summary>
    private static async Task<IssueView?> OtherAsync(IServiceProvider services, IssueView view, CancellationToken ct)
    {
        var (db, issues) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<ShowIssueHandler>());
        IssueView? other = null;
        while ((other ?? view).Issue.MergedIntoId is { } into)
        {
            var number = await db.Issues.Where(i => i.Id == into).Select(i => i.Number).SingleAsync(ct);
            other = await issues.LoadAsync(number, ct);
        }

        return other;
    }
}
