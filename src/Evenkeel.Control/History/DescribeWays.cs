using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Control.ShowBoard;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.History;

/// <summary>How the ways of a team read in the history: its board, its themes, its decision rights, its routes, the response standard.</summary>
internal sealed class DescribeWays(OrganisationCatalogue organisation) : IDescribeChanges
{
    private static readonly Dictionary<string, (string Item, ChangeField[] Fields)> All = new()
    {
        [nameof(Theme)] = ("Theme", [new(nameof(Theme.Name), ""), new(nameof(Theme.EndedOn), "ended on", Day)]),
        [nameof(DecisionRight)] = (
            "Decision right",
            [
                new(nameof(DecisionRight.What), ""),
                new(nameof(DecisionRight.WhoFixes), "whose", ChangeFields.Choice<WhoFixes>(IssueWords.Title)),
            ]
        ),
        [nameof(BoardSection)] = (
            "Section of the board",
            [
                new(nameof(BoardSection.Order), "place"),
                new(nameof(BoardSection.IsHidden), "left out", ChangeFields.YesNo),
                new(nameof(BoardSection.Which), "what stands in it", ChangeFields.Choice<WhichItems>(Words)),
            ]
        ),
        [nameof(EscalationRoute)] = (
            "Escalation route",
            [
                new(nameof(EscalationRoute.ToUnitId), "goes to"),
                new(nameof(EscalationRoute.OutOfHours), "out of hours only", ChangeFields.YesNo),
            ]
        ),
        [nameof(Cover)] = ("Cover", [new(nameof(Cover.From), "from", Day), new(nameof(Cover.Until), "until", Day)]),
        [nameof(ResponseStandard)] = (
            "Response standard",
            [
                new(nameof(ResponseStandard.Reason), "why"),
                new(nameof(ResponseStandard.Opens), "opens"),
                new(nameof(ResponseStandard.Closes), "closes"),
            ]
        ),
        [nameof(ResponseTime)] = (
            "Response standard",
            [
                new(nameof(ResponseTime.AcknowledgeMinutes), "acknowledge within minutes"),
                new(nameof(ResponseTime.AnswerMinutes), "answer within minutes"),
            ]
        ),
        [nameof(Holiday)] = ("Holiday", [new(nameof(Holiday.Name), "")]),
    };

    public IReadOnlyCollection<string> Entities => All.Keys;

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var ids = changes
            .Select(change => change.Id(nameof(EscalationRoute.ToUnitId)))
            .OfType<Guid>()
            .Select(id => new UnitId(id))
            .ToList();
        var units = await organisation
            .AllUnits.Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id.ToString(), u => u.Name, ct);
        return [.. changes.SelectMany(change => Lines(change, units))];
    }

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change, Dictionary<string, string> units)
    {
        var (item, fields) = All[change.Entity];
        return change.Lines(
            item,
            fields.Select(f =>
                f.Property == nameof(EscalationRoute.ToUnitId)
                    ? f with
                    {
                        Say = id => units.GetValueOrDefault(id, "a unit"),
                    }
                    : f
            )
        );
    }

    private static string Words(WhichItems which) =>
        which switch
        {
            WhichItems.InOrder => "in the team’s order",
            WhichItems.OnlyThese => "only what the team chose, in its order",
            _ => "all",
        };

    private static string Day(string day) => UkDate.Plain(ChangeFields.Day(day)!.Value);
}
