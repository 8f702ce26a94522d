using Evenkeel.Control.Causes;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.History;

/// <summary>How causes and contributory factors read in the history.</summary>
internal sealed class DescribeCauses(AppDb db, Factors factors) : IDescribeChanges
{
    private static readonly ChangeField[] FactorFields =
    [
        new(nameof(Factor.Name), ""),
        new(nameof(Factor.Means), "means"),
        new(nameof(Factor.EndedOn), "ended on", day => UkDate.Plain(ChangeFields.Day(day)!.Value)),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(Cause), nameof(Factor)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var ids = changes.Where(c => c.Entity == nameof(Cause)).Select(c => c.KeyId ?? default).ToList();
        var seen = await db.Causes.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Text, ct);
        var names = (await factors.AllAsync(ct)).ToDictionary(f => f.Id.ToString(), f => f.Name);
        return
        [
            .. changes.SelectMany(change =>
                change.Entity == nameof(Factor) ? change.Lines("Contributory factor", FactorFields)
                : seen.GetValueOrDefault(change.KeyId ?? default) is { } text
                    ? change.Lines(Item(change, text), CauseFields(names))
                : []
            ),
        ];
    }

    /// <summary>Its own words where they are not what was changed.</summary>
    private static string Item(ChangedRecord change, string text) =>
        change.Has(nameof(Cause.Text)) ? "Cause" : $"Cause “{text}”";

    private static ChangeField[] CauseFields(Dictionary<string, string> names) =>
        [
            new(nameof(Cause.Text), ""),
            new(nameof(Cause.FactorId), "contributory factor", id => names.GetValueOrDefault(id, "a factor")),
            new(nameof(Cause.IsRoot), "root cause", ChangeFields.YesNo),
            new(
                nameof(Cause.RemovedAt),
                "taken away",
                at => ChangeFields.Instant(at) is { } instant ? UkDate.Full(instant) : at
            ),
        ];
}
