using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
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
    public Severity Severity { get; init; }
    public PersonId HolderId { get; init; }
    public string? Answer { get; init; }
    public string Address => Issue.AddressOf(Number);
}

/// <summary>Reads escalations with the names beside them.</summary>
internal sealed class SentUp(AppDb db, OrganisationCatalogue organisation)
{
    public async Task<IReadOnlyList<EscalationLine>> LinesAsync(IQueryable<Escalation> escalations, int take, CancellationToken ct)
    {
        var rows = await escalations
            .Take(take)
            .Join(db.Issues, e => e.IssueId, i => i.Id, (e, i) => new { Escalation = e, i.Number, i.Problem })
            .Join(organisation.AllUnits, x => x.Escalation.UnitId, u => u.Id, (x, u) => new { x.Escalation, x.Number, x.Problem, From = u.Name })
            .Join(organisation.AllUnits, x => x.Escalation.HolderUnit, u => u.Id, (x, u) => new { x.Escalation, x.Number, x.Problem, x.From, Holder = u.Name })
            .Join(organisation.People, x => x.Escalation.HolderPerson, p => p.Id, (x, p) => new { x.Escalation, x.Number, x.Problem, x.From, x.Holder, Person = p.Name })
            .AsNoTracking()
            .ToListAsync(ct);
        var answers = await AnswersAsync([.. rows.Where(r => r.Escalation.State == EscalationState.Answered).Select(r => r.Escalation.Id)], ct);
        return
        [
            .. rows.Select(row => new EscalationLine(row.Number, IssueWords.Brief(row.Problem), row.Escalation.State)
            {
                RaisedAt = row.From,
                HolderUnit = row.Holder,
                HolderPerson = row.Person,
                HolderId = row.Escalation.HolderPerson,
                AskedAt = row.Escalation.AskedAt,
                DueAt = row.Escalation.DueAt,
                Severity = row.Escalation.Severity,
                Answer = answers.GetValueOrDefault(row.Escalation.Id),
            }),
        ];
    }

    private async Task<Dictionary<Guid, string>> AnswersAsync(List<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var steps = await db
            .EscalationSteps.Where(s => ids.Contains(s.EscalationId) && s.Kind == MoveKind.Answer)
            .Select(s => new { s.EscalationId, s.Number, s.Reasons })
            .ToListAsync(ct);
        return steps
            .GroupBy(s => s.EscalationId)
            .ToDictionary(g => g.Key, g => IssueWords.Brief(g.MaxBy(s => s.Number)!.Reasons ?? ""));
    }
}
