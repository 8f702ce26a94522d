using Evenkeel.Control.ControlPlans;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.History;

/// <summary>How control plans read in the history. That one fired is an act of its own.</summary>
internal sealed class DescribeControlPlans(AppDb db, OrganisationCatalogue organisation) : IDescribeChanges
{
    private static readonly ChangeField[] Fields =
    [
        new(nameof(ControlPlan.OwnerId), "owner"),
        new(nameof(ControlPlan.Trigger), "warns on", ChangeFields.Choice<PlanTrigger>(PlanWords.Title)),
        new(nameof(ControlPlan.Limit), "limit"),
        new(nameof(ControlPlan.IsAbove), "above it", ChangeFields.YesNo),
        new(nameof(ControlPlan.InARow), "in a row"),
        new(nameof(ControlPlan.Reaction), "what we do"),
        new(nameof(ControlPlan.StandardWork), "what is done every time"),
        new(nameof(ControlPlan.ReviewEvery), "looked at again every so many months"),
        new(nameof(ControlPlan.LiveFrom), "live from", Day),
        new(nameof(ControlPlan.LastFiredOn), "warned on", Day),
        new(nameof(ControlPlan.EndedOn), "ended on", Day),
        new(nameof(ControlPlan.EndedWhy), "because"),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(ControlPlan)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var ids = changes.Select(c => c.KeyId).OfType<Guid>().ToList();
        var seen = await db.ControlPlans.Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        var owners = changes
            .SelectMany(c => new[] { c.Before(nameof(ControlPlan.OwnerId)), c.After(nameof(ControlPlan.OwnerId)) })
            .Select(text => Guid.TryParse(text, out var id) ? new PersonId(id) : default)
            .ToList();
        var names = await organisation
            .People.Where(p => owners.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id.ToString(), p => p.Name, ct);
        var fields = Fields.Select(f =>
            f.Property == nameof(ControlPlan.OwnerId)
                ? f with
                {
                    Say = id => names.GetValueOrDefault(id, "somebody"),
                }
                : f
        );
        return
        [
            .. changes
                .Where(change => seen.Contains(change.KeyId ?? default))
                .SelectMany(change => change.Lines("Control plan", fields)),
        ];
    }

    private static string Day(string day) => UkDate.Plain(ChangeFields.Day(day)!.Value);
}
