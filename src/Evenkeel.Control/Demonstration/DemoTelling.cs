using Evenkeel.Control.Causes;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.Kiosks;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Demonstration;

/// <summary>Plays stories up to now, by the same rules as people: an escalation moves by its machine, at the hours of its story.</summary>
internal sealed class DemoTelling(
    AppDb db,
    OrganisationCatalogue organisation,
    DemoPlayers players,
    DemoClock clocks,
    Standards standards
)
{
    private Dictionary<string, Guid> factors = [];

    public async Task TellAsync(
        IReadOnlyList<DemoStory> stories,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var units = (await organisation.Units.ToListAsync(ct)).ToDictionary(u => u.Code.ToLowerInvariant());
        var themes = await db.Themes.ToDictionaryAsync(t => t.Name, t => t.Id, ct);
        factors = await db.Factors.ToDictionaryAsync(f => f.Name, f => f.Id, ct);
        var number = await db.TakeAsync("issues", Math.Max(1, stories.Count), ct);
        foreach (var story in stories.OrderByDescending(s => s.DaysBack).ThenBy(s => s.Hour))
        {
            var raised = UkTime.StartOf(today.AddDays(-story.DaysBack)).AddHours(story.Hour);
            if (raised <= now)
            {
                await TellAsync(story, units[story.Team], themes, number++, raised, now, ct);
            }
        }

        await db.SaveAsync(new Act("Demonstration issues told"), ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>What was open for a month is put right in silence, so that the board is not all late.</summary>
    public async Task EndOldAsync(DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var before = UkTime.StartOf(today.AddDays(-21));
        var asked = db.Escalations.Where(e => e.EndedAt == null);
        var old = await db
            .Issues.Where(i =>
                i.EndedAt == null && !i.WentWell && i.RaisedAt < before && !asked.Any(e => e.IssueId == i.Id)
            )
            .ToListAsync(ct);
        foreach (var issue in old)
        {
            issue.Countermeasure ??= "Put right by the team";
            issue.Check(works: true, "Looked again: it holds", issue.OwnerId ?? issue.RaisedById ?? default, now);
        }

        await db.SaveAsync(new Act("Demonstration issues went on"), ct);
        db.ChangeTracker.Clear();
    }

    private async Task TellAsync(
        DemoStory story,
        UnitRow unit,
        Dictionary<string, Guid> themes,
        int number,
        DateTimeOffset raised,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var people = await players.AtAsync(unit, ct);
        var issue = new Issue
        {
            Number = number,
            UnitId = unit.Id,
            WentWell = story.WentWell,
            Problem = story.Problem,
            WhoFixes = story.Who,
            ThemeId = themes.TryGetValue(story.Theme, out var theme) ? theme : null,
            RaisedById = story.Receipt is null ? people.Nurse.Id : null,
            ReceiptHash = Receipt.Hash(story.Receipt),
            RaisedAt = raised,
        };
        db.Issues.Add(issue);
        AskWhy(issue, story, now);
        if (story.Receipt is null)
        {
            Involve(issue, Part.Raised, people.Nurse.Id, null, raised);
        }

        var escalation = story.Who == WhoFixes.WeAsk ? await AskAsync(issue, story, people, raised, ct) : null;
        foreach (var step in story.Steps.Where(step => raised.AddHours(step.After) <= now))
        {
            var at = raised.AddHours(step.After);
            if (escalation is null)
            {
                Work(issue, step, people, at);
            }
            else
            {
                await clocks.NoteAsync(escalation, people, at, ct);
                await MoveAsync(issue, escalation, step, people, at, ct);
            }
        }

        if (escalation is not null)
        {
            await clocks.NoteAsync(escalation, people, now, ct);
            clocks.Watch(escalation, now);
        }
    }

    private void AskWhy(Issue issue, DemoStory story, DateTimeOffset now)
    {
        const int Hours = 20;
        var above = new Stack<Cause>();
        var at = issue.RaisedAt.AddHours(Hours);
        foreach (var why in at <= now ? DemoCauses.Of(story) : [])
        {
            while (above.Count > why.Depth)
            {
                above.Pop();
            }

            var cause = new Cause
            {
                IssueId = issue.Id,
                UnitId = issue.UnitId,
                ParentId = above.Count == 0 ? null : above.Peek().Id,
                Text = why.Text,
                FactorId = factors.TryGetValue(why.Factor, out var factor) ? factor : null,
                IsRoot = why.IsRoot,
                AddedAt = at = at.AddMinutes(1),
            };
            db.Causes.Add(cause);
            above.Push(cause);
        }
    }

    private static void Work(Issue issue, DemoStep step, DemoPeople people, DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(UkTime.Local(at).DateTime);
        switch (step.Does)
        {
            case "take":
                issue.Class = Enum.Parse<IssueClass>(step.Text);
                issue.Take(people.Nurse.Id, issue.Class.Value.DueFrom(day));
                break;
            case "cause":
                issue.Cause = step.Text;
                break;
            case "place":
                issue.Countermeasure = step.Text;
                issue.PutInPlace();
                break;
            default:
                issue.Check(works: true, step.Text, people.Lead.Id, at);
                break;
        }
    }

    private async Task<Escalation> AskAsync(
        Issue issue,
        DemoStory story,
        DemoPeople people,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var clock = await standards.ClockAsync(story.Severity, people.Above.Unit.Level, at, ct);
        var escalation = new Escalation
        {
            IssueId = issue.Id,
            UnitId = issue.UnitId,
            Severity = story.Severity,
            AskedAt = at,
            StandardVersion = (await standards.CurrentAsync(ct)).Version,
        };
        var move = new Move(MoveKind.Ask, Parts.Raiser, issue.RaisedById, at)
        {
            Reasons = story.Problem,
            To = people.Above.Holder,
            Clock = clock,
        };
        escalation.Begin(
            EscalationMachine.Begin(people.Above.Holder, clock),
            move,
            story.Receipt is null ? people.Nurse.Name : NotSignedIn.Somebody
        );
        db.Escalations.Add(escalation);
        db.Links.Add(
            Link.Between(new ItemRef(Issue.Item, issue.Id), LinkKind.LedTo, new ItemRef(Escalation.Item, escalation.Id))
        );
        Hold(issue, people.Above, at);
        return escalation;
    }

    private async Task MoveAsync(
        Issue issue,
        Escalation escalation,
        DemoStep step,
        DemoPeople people,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var decider = escalation.DeciderUnit == people.Above.Unit.Id ? people.Above : people.Top;
        var clock = await standards.ClockAsync(escalation.Severity, people.Top.Unit.Level, at, ct);
        var move = step.Does switch
        {
            "receive" => By(MoveKind.Acknowledge, Parts.Holder, decider.Person),
            "answer" => By(MoveKind.Answer, Parts.Holder, decider.Person) with
            {
                To = new Holder(issue.UnitId, issue.RaisedById ?? people.Lead.Id),
                VerdictBy = await standards.VerdictByAsync(at, ct),
            },
            "advice" => By(MoveKind.AskAdvice, Parts.Holder, decider.Person) with { To = people.Top.Holder },
            "up" => By(MoveKind.SendUp, Parts.Holder, decider.Person) with { To = people.Top.Holder, Clock = clock },
            "reject" => By(MoveKind.Reject, Parts.Raiser, people.Nurse) with { To = people.Top.Holder, Clock = clock },
            "disagree" => By(MoveKind.Disagree, Parts.Involved, people.Nurse),
            _ => By(MoveKind.Accept, Parts.Raiser, people.Nurse),
        };
        if (escalation.Apply(move, move.By == people.Nurse.Id ? people.Nurse.Name : decider.Person.Name).IsDone)
        {
            if (move.Kind is MoveKind.SendUp or MoveKind.Reject)
            {
                Hold(issue, people.Top, at);
            }
            else if (move.Kind == MoveKind.Accept)
            {
                issue.Countermeasure = escalation.Steps.Last(s => s.Kind == MoveKind.Answer).Reasons;
                issue.Check(works: true, "The raiser says that it is answered, and it holds", people.Nurse.Id, at);
            }
        }

        Move By(MoveKind kind, Parts parts, PersonRow person) =>
            new(kind, parts, person.Id, at) { Reasons = step.Text.Length == 0 ? null : step.Text };
    }

    private void Hold(Issue issue, Asked holder, DateTimeOffset at)
    {
        Involve(issue, Part.Held, holder.Person.Id, null, at);
        Involve(issue, Part.Held, null, holder.Unit.Id, at);
    }

    private void Involve(Issue issue, Part part, PersonId? person, UnitId? unit, DateTimeOffset at) =>
        db.Involvements.Add(
            new Involvement
            {
                ItemId = issue.Id,
                Part = part,
                PersonId = person,
                UnitId = unit,
                Since = at,
            }
        );
}
