using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.Kiosks;
using Evenkeel.Control.MoveEscalation;
using Evenkeel.Control.ShowIssue;
using Evenkeel.Platform;
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
internal sealed record ReceiptView(Issue Issue, string Unit, Escalation? Escalation, IReadOnlyList<StoryEntry> Story)
{
    public bool WaitsForVerdict => Escalation?.State == EscalationState.Answered;
}

internal sealed class FollowReceiptHandler(NotSignedIn door)
{
    public async Task<Outcome<ReceiptView>> FindAsync(string? code, CancellationToken ct) =>
        Receipt.Hash(code) is not { } hash
            ? Outcome.Refused(nameof(ReceiptForm.Code), "A code has twelve letters and digits, such as 7K3Q-9F2M-XDRT.")
        : await door.DoAsync(NotSignedIn.Raiser, services => LoadAsync(services, hash, ct)) is { } view
            ? Outcome.Done(ViewOf(view))
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

    private static ReceiptView ViewOf(IssueView view) =>
        new(view.Issue, view.Unit.Name, view.Escalation, [.. Happened(view).OrderBy(entry => entry.At)]);

    private static IEnumerable<StoryEntry> Happened(IssueView view)
    {
        yield return new StoryEntry(view.Issue.RaisedAt, $"Raised on {view.Unit.Name}", view.Issue.Problem, null);
        EscalationStep? before = null;
        foreach (var step in view.Escalation?.Steps ?? [])
        {
            var by = before is null || step.ById is null ? NotSignedIn.Raiser : view.Units[before.HolderUnit];
            var happened = StepWords.Happened(step, view.Units[step.HolderUnit], by);
            yield return new StoryEntry(
                step.At,
                char.ToUpperInvariant(happened[0]) + happened[1..],
                before is null ? null : step.Reasons,
                null
            );
            before = step;
        }

        if (view.Issue is { CheckFound: { } found, EndedAt: { } ended })
        {
            yield return new StoryEntry(ended, "Checked whether it works", found, null);
        }
    }
}
