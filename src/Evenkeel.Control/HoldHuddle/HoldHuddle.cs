using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.EndHuddle;
using Evenkeel.Control.Huddles;
using Evenkeel.Control.Issues;
using Evenkeel.Control.RaiseIssue;
using Evenkeel.Control.ShowBoard;
using Evenkeel.Control.ShowIssues;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Notices;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.HoldHuddle;

internal sealed class LineForm
{
    [Required(ErrorMessage = "Write down in a few words what was said or decided.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Text { get; set; }

    /// <summary>The part of the agenda that it is about: it may have gone on while somebody was typing.</summary>
    [StringLength(100)]
    public string? Part { get; set; }

    /// <summary>"issue": somebody does something about it.</summary>
    public string? As { get; set; }
    public string? Owner { get; set; }
    public Guid? OwnerId { get; set; }

    [RealDate("the day on which it is due", Required = false)]
    public DateParts Due
    {
        get;
        set => field = value ?? new();
    } = new();
}

/// <summary>With the issue that it became, who has it now and by when.</summary>
internal sealed record ShownLine(HuddleLine Line, IssueLine? Issue);

internal sealed record HuddleView(HuddleAt At)
{
    public IReadOnlyList<AgendaStep> Steps { get; init; } = [];

    /// <summary>Which part of the agenda is shown, from 0.</summary>
    public int Step { get; init; }

    /// <summary>Where the huddle is.</summary>
    public int Here { get; init; }

    /// <summary>The reader may write, and go on.</summary>
    public bool MayHold { get; init; }

    /// <summary>It is not too long ago to write something down.</summary>
    public bool TakesNotes { get; init; }

    /// <summary>What the team has chosen inside of its board's sections.</summary>
    public PanelChoices Choices { get; init; } = PanelChoices.None;
    public IReadOnlyList<ShownLine> Lines { get; init; } = [];
    public IReadOnlyList<HuddlePresence> Present { get; init; } = [];
    public AgendaStep Now => Steps[Step];
    public int? Before => Step > 0 ? Step - 1 : null;
    public int? Next => Step < Steps.Count - 1 ? Step + 1 : null;

    /// <summary>Somebody looks at another part than where the huddle is.</summary>
    public bool IsAside => Step != Here;
    public bool IsOver => At.Huddle.EndedAt is not null;

    /// <summary>Where the huddle is has the plain address, and follows it.</summary>
    public string AddressOf(int step) => step == Here ? At.Address : $"{At.Address}?step={step + 1}";
}

internal sealed class HoldHuddleHandler(
    AppDb db,
    FindHuddle huddles,
    Agenda agenda,
    RaiseIssueHandler raise,
    ShowBoardHandler board,
    ShowIssuesHandler issues,
    PersonFinder finder,
    People people,
    Telling telling,
    Permits permits,
    Scope scope,
    TimeProvider clock
)
{
    /// <param name="step">The part to look at, from 1; null: where the huddle is.</param>
    public async Task<HuddleView?> LoadAsync(string code, Guid id, int? step, CancellationToken ct)
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
        var ids = lines.Select(l => l.IssueId).OfType<Guid>().ToList();
        var made = await db.Issues.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Number, ct);
        var shown = await issues.LinesAsync(
            db.Issues.Where(i => ids.Contains(i.Id)).OrderBy(i => i.Number),
            0,
            ids.Count,
            ct
        );
        var of = shown.ToDictionary(line => line.Number);
        var here = Math.Clamp(at.Huddle.Step, 0, steps.Count - 1);
        return new HuddleView(at)
        {
            Steps = steps,
            Here = here,
            Choices = await board.ChoicesAsync(at.Unit.Id, ct),
            Step = step is { } asked ? Math.Clamp(asked - 1, 0, steps.Count - 1) : here,
            MayHold = at.Unit.ClosedOn is null && await permits.MayAsync(Permissions.Huddle, at.Unit.Id, ct),
            TakesNotes = at.Huddle.TakesNotesOn(UkTime.Today(clock)),
            Lines =
            [
                .. lines.Select(l => new ShownLine(
                    l,
                    l.IssueId is { } issue && made.TryGetValue(issue, out var number) ? of[number] : null
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

    public async Task<Outcome<string>> Handle(LineForm form, HuddleView view, CancellationToken ct)
    {
        if (!view.TakesNotes)
        {
            return Outcome.Refused(nameof(form.Text), TooLate(view.At.Huddle));
        }

        if (form.As == "issue")
        {
            return await DecideAsync(form, view, ct);
        }

        // Said, and never dropped: a note is nobody's, and has no day.
        List<string> fields =
        [
            .. string.IsNullOrWhiteSpace(form.Owner) ? Array.Empty<string>() : [nameof(form.Owner)],
            .. form.Due.IsEmpty ? Array.Empty<string>() : [nameof(form.Due)],
        ];
        return fields.Count == 0
            ? await NoteAsync(form, view, ct)
            : Outcome.Refused<string>([.. fields.Select(field => Outcome.Refused(field, NoNote))]);
    }

    public static string TooLate(Huddle huddle) =>
        $"This huddle was on {UkDate.Full(huddle.Day)}, and takes notes only that day and the next. Write it down in the next huddle, or raise it as an issue.";

    private const string NoNote =
        "A note has nobody who does it and no day. Press “Make it an issue”, or leave this empty.";

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
            issue => KeepAsync(form, view, issue, owner?.Value, ct)
        );
        return raised.IsDone ? Outcome.Done($"It is issue #{raised.Value}.")
            : raised.IsStale ? Outcome.Stale
            : Outcome.Refused<string>(raised.Refusals);
    }

    private async Task KeepAsync(LineForm form, HuddleView view, Issue issue, PersonRow? owner, CancellationToken ct)
    {
        db.HuddleLines.Add(Line(form, view, issue.Id));
        db.Links.Add(
            Link.Between(new ItemRef(Huddle.Item, view.At.Huddle.Id), LinkKind.LedTo, new ItemRef(Issue.Item, issue.Id))
        );
        if (owner is null)
        {
            issue.DueBy(form.Due.Value);
            return;
        }

        issue.Take(owner.Id, form.Due.Value);
        people.Add(issue.Id, Part.Held, owner.Id, null);
        await telling.TellOneAsync(
            issue,
            new Happening(
                $"owner {issue.Id:N} 0",
                $"You have #{issue.Number} in hand: {IssueWords.Brief(issue.Problem)}",
                "it was given to you in the huddle"
            )
            {
                Next = form.Due.Value is { } due ? $"It is due on {UkDate.Plain(due)}." : "",
            },
            owner.Id,
            $"It was given to you in the huddle of {view.At.Unit.Name}",
            ct,
            Concern.Asked
        );
    }

    private HuddleLine Line(LineForm form, HuddleView view, Guid? issue) =>
        new()
        {
            HuddleId = view.At.Huddle.Id,
            UnitId = view.At.Unit.Id,
            Part = view.Steps.FirstOrDefault(step => step.Title == form.Part)?.Title ?? view.Now.Title,
            Text = form.Text!.Trim(),
            IssueId = issue,
            At = clock.GetUtcNow(),
            By = scope.PersonName,
        };
}
