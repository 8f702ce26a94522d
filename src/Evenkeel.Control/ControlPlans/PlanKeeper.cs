using Evenkeel.Control.Issues;
using Evenkeel.Control.Webhooks;
using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ControlPlans;

/// <summary>Keeps watch: in the save that changes a chart, an issue is opened for each plan whose trigger is met by something new.</summary>
internal sealed class PlanKeeper(AppDb db, People people, Telling telling, WebhookDesk webhooks, TimeProvider clock)
    : IEventHandler<SeriesChanged>
{
    /// <summary>The history's name for who did it.</summary>
    public const string By = "The control plan";
    private const string SignalItem = "signal";

    public async Task HandleAsync(SeriesChanged happened, CancellationToken ct)
    {
        if (happened.Series.Count == 0)
        {
            return;
        }

        var changed = happened.Series.ToDictionary(s => s.Number);
        foreach (var plan in await WatchingAsync(changed, ct))
        {
            var now = changed[plan.SeriesNumber];
            if (PlanRules.Look(plan, now) is { } fires && !await IsInHandAsync(plan, ct))
            {
                await FireAsync(plan, fires, now, clock.GetUtcNow(), ct);
            }
        }
    }

    /// <summary>Opens the issue, with the plan's owner, and says that the plan fired; the caller saves.</summary>
    public async Task<Issue> FireAsync(
        ControlPlan plan,
        PlanFires fires,
        ChangedSeries now,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var issue = new Issue
        {
            Number = await db.TakeAsync("issues", 1, ct),
            UnitId = plan.UnitId,
            Problem = $"The control plan for {now.Measure} has warned: {now.Sentence}",
            WhoFixes = WhoFixes.WeFix,
            RaisedAt = at,
        };
        issue.Take(plan.OwnerId, null);
        db.Issues.Add(issue);
        people.Add(issue.Id, Part.Held, plan.OwnerId, null);
        Link(new ItemRef(ControlPlan.Item, plan.Id), issue);
        if (fires.Signal is { } signal)
        {
            Link(new ItemRef(SignalItem, signal), issue);
        }

        plan.Fire(fires, issue.Id, UkTime.DayOf(at));
        await TellAsync(issue, now.Measure, plan.OwnerId, ct);
        db.AlsoRecord(
            new Act("Control plan warned")
            {
                Unit = plan.UnitId,
                About = new ItemRef(ControlPlan.Item, plan.Id),
                ShownBy = By,
                Reason = $"{now.Sentence} Issue #{issue.Number} was opened.",
            }
        );
        return issue;
    }

    /// <summary>Of all the series of an import at once: few have a plan. Those numbered between them are read too, and left.</summary>
    private async Task<IReadOnlyList<ControlPlan>> WatchingAsync(
        Dictionary<int, ChangedSeries> changed,
        CancellationToken ct
    )
    {
        var (low, high) = (changed.Keys.Min(), changed.Keys.Max());
        var plans = await db
            .ControlPlans.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(p => p.SeriesNumber >= low && p.SeriesNumber <= high && p.EndedOn == null)
            .OrderBy(p => p.Id)
            .ToListAsync(ct);
        return [.. plans.Where(p => changed.ContainsKey(p.SeriesNumber))];
    }

    private async Task<bool> IsInHandAsync(ControlPlan plan, CancellationToken ct)
    {
        var last = plan.LastIssueId;
        while (last is { } id)
        {
            var issue =
                db.Issues.Local.FirstOrDefault(i => i.Id == id)
                ?? await db
                    .Issues.IgnoreQueryFilters([ScopeFilter.Name])
                    .AsNoTracking()
                    .SingleOrDefaultAsync(i => i.Id == id, ct);
            if (issue is null or { IsOpen: true })
            {
                return issue is not null;
            }

            last = issue.MergedIntoId;
        }

        return false;
    }

    private async Task TellAsync(Issue issue, string measure, PersonId owner, CancellationToken ct)
    {
        await telling.TellHolderAsync(
            issue,
            new Happening(
                $"plan {issue.Id:N}",
                $"The control plan for {measure} has warned: #{issue.Number} is yours",
                "a control plan has warned"
            ),
            owner,
            "You own the control plan",
            ct
        );
        await webhooks.StageAsync(issue, WebhookKinds.Raised, ct);
    }

    private void Link(ItemRef from, Issue issue) =>
        db.Links.Add(Platform.Links.Link.Between(from, LinkKind.LedTo, new ItemRef(Issue.Item, issue.Id)));
}
