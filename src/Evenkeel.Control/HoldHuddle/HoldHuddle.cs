using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.EndHuddle;
using Evenkeel.Control.Huddles;
using Evenkeel.Control.Issues;
using Evenkeel.Control.RaiseIssue;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.HoldHuddle;

internal sealed class LineForm
{
    [Required(ErrorMessage = "Write down in a few words what was said or decided.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Text { get; set; }

    /// <summary>"issue": somebody does something about it.</summary>
    public string? As { get; set; }
    public string? Owner { get; set; }
    public Guid? OwnerId { get; set; }

    [RealDate("the day on which it is due", Required = false)]
    public DateParts Due { get; set; } = new();
}

internal sealed record ShownLine(HuddleLine Line, int? Issue);

internal sealed record HuddleView(HuddleAt At)
{
    public IReadOnlyList<AgendaStep> Steps { get; init; } = [];

    /// <summary>Where in the agenda, from 0.</summary>
    public int Step { get; init; }
    public IReadOnlyList<ShownLine> Lines { get; init; } = [];
    public IReadOnlyList<HuddlePresence> Present { get; init; } = [];
    public AgendaStep Now => Steps[Step];
    public bool IsLast => Step == Steps.Count - 1;
    public bool IsOver => At.Huddle.EndedAt is not null;

    public string AddressOf(int step) => $"{At.Address}?step={step + 1}";
}

internal sealed class HoldHuddleHandler(
    AppDb db,
    FindHuddle huddles,
    Agenda agenda,
    RaiseIssueHandler raise,
    PersonFinder finder,
    People people,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<HuddleView?> LoadAsync(string code, Guid id, int step, CancellationToken ct)
    {
        if (await huddles.AtAsync(code, id, ct) is not { } at)
        {
            return null;
        }

        var steps = await agenda.OfAsync(at.Unit, ct);
        var lines = await db
            .HuddleLines.Where(l => l.HuddleId == id)
            .OrderBy(l => l.At)
            .ThenBy(l => l.Id)
            .AsNoTracking()
            .ToListAsync(ct);
        var issues = lines.Select(l => l.IssueId).OfType<Guid>().ToList();
        var numbers = await db.Issues.Where(i => issues.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Number, ct);
        return new HuddleView(at)
        {
            Steps = steps,
            Step = Math.Clamp(step - 1, 0, steps.Count - 1),
            Lines =
            [
                .. lines.Select(l => new ShownLine(
                    l,
                    l.IssueId is { } issue && numbers.TryGetValue(issue, out var number) ? number : null
                )),
            ],
            Present = await PresentAsync(id, ct),
        };
    }

    private async Task<IReadOnlyList<HuddlePresence>> PresentAsync(Guid huddle, CancellationToken ct)
    {
        var rows = await db.HuddlePresences.Where(p => p.HuddleId == huddle).AsNoTracking().ToListAsync(ct);
        return [.. EndHuddleHandler.Roles.SelectMany(role => rows.Where(row => row.Role == role))];
    }

    public async Task<Outcome<string>> Handle(LineForm form, HuddleView view, CancellationToken ct) =>
        form.As == "issue" ? await DecideAsync(form, view, ct) : await NoteAsync(form, view, ct);

    private async Task<Outcome<string>> NoteAsync(LineForm form, HuddleView view, CancellationToken ct)
    {
        db.HuddleLines.Add(Line(form, view, null));
        var act = new Act("Huddle noted")
        {
            Unit = view.At.Unit.Id,
            About = new ItemRef(Huddle.Item, view.At.Huddle.Id),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done("Noted.") : Outcome.Stale;
    }

    /// <summary>An issue with an owner and a day, raised as any other; the huddle keeps the line that says so, in the same save.</summary>
    private async Task<Outcome<string>> DecideAsync(LineForm form, HuddleView view, CancellationToken ct)
    {
        var owner = string.IsNullOrWhiteSpace(form.Owner)
            ? null
            : await finder.FindAsync(nameof(form.Owner), form.Owner, form.OwnerId, ct);
        if (owner is { IsDone: false })
        {
            return Outcome.Refused<string>(owner.Refusals);
        }

        var raised = await raise.Handle(
            new RaiseForm { Problem = form.Text },
            view.At.Unit,
            ct,
            issue => Keep(form, view, issue, owner?.Value)
        );
        return raised.IsDone ? Outcome.Done($"It is issue #{raised.Value}.")
            : raised.IsStale ? Outcome.Stale
            : Outcome.Refused<string>(raised.Refusals);
    }

    private void Keep(LineForm form, HuddleView view, Issue issue, PersonRow? owner)
    {
        db.HuddleLines.Add(Line(form, view, issue.Id));
        db.Links.Add(
            Link.Between(new ItemRef(Huddle.Item, view.At.Huddle.Id), LinkKind.LedTo, new ItemRef(Issue.Item, issue.Id))
        );
        if (owner is not null)
        {
            issue.Take(owner.Id, form.Due.Value);
            people.Add(issue.Id, Part.Held, owner.Id, null);
        }
    }

    private HuddleLine Line(LineForm form, HuddleView view, Guid? issue) =>
        new()
        {
            HuddleId = view.At.Huddle.Id,
            UnitId = view.At.Unit.Id,
            Part = view.Now.Title,
            Text = form.Text!.Trim(),
            IssueId = issue,
            At = clock.GetUtcNow(),
            By = scope.PersonName,
        };
}
