using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Escalations;

/// <summary>One escalation as a line of a board or of an inbox.</summary>
internal sealed record EscalationLine(int Number, string Problem, EscalationState State)
{
    public required string RaisedAt { get; init; }
    public required string HolderUnit { get; init; }
    public required string HolderPerson { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public string? Answer { get; init; }
    public string Address => Issue.AddressOf(Number);
}

/// <summary>Reads escalations with the names beside them.</summary>
internal sealed class SentUp(AppDb db, Names names)
{
    public async Task<IReadOnlyList<EscalationLine>> LinesAsync(
        IQueryable<Escalation> escalations,
        int take,
        CancellationToken ct
    )
    {
        var rows = await escalations.Take(take).AsNoTracking().ToListAsync(ct);
        var ids = rows.ConvertAll(e => e.IssueId);
        var issues = await db.Issues.Where(i => ids.Contains(i.Id)).AsNoTracking().ToDictionaryAsync(i => i.Id, ct);
        var known = await names.OfAsync(
            rows.SelectMany(e => new[] { e.UnitId, e.HolderUnit }),
            rows.Select(e => e.HolderPerson),
            ct
        );
        var answers = await AnswersAsync(
            [.. rows.Where(e => e.State == EscalationState.Answered).Select(e => e.Id)],
            ct
        );
        return [.. rows.Select(e => Line(e, issues[e.IssueId], known, answers.GetValueOrDefault(e.Id)))];
    }

    private static EscalationLine Line(Escalation escalation, Issue issue, Names.Known known, string? answer) =>
        new(issue.Number, IssueWords.Brief(issue.Problem), escalation.State)
        {
            RaisedAt = known.Unit(escalation.UnitId),
            HolderUnit = known.Unit(escalation.HolderUnit),
            HolderPerson =
                issue.NameIsHidden && issue.RaisedById == escalation.HolderPerson
                    ? "the raiser"
                    : known.Person(escalation.HolderPerson),
            AskedAt = escalation.AskedAt,
            DueAt = escalation.DueAt,
            Answer = answer,
        };

    private async Task<Dictionary<Guid, string>> AnswersAsync(List<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var steps = await db
            .EscalationSteps.Where(s => ids.Contains(s.EscalationId) && s.Kind == MoveKind.Answer)
            .Select(s => new
            {
                s.EscalationId,
                s.Number,
                s.Reasons,
            })
            .ToListAsync(ct);
        return steps
            .GroupBy(s => s.EscalationId)
            .ToDictionary(g => g.Key, g => IssueWords.Brief(g.MaxBy(s => s.Number)!.Reasons ?? ""));
    }
}
