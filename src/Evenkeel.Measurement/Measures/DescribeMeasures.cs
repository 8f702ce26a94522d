using System.Globalization;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Measures;

/// <summary>How a definition and its targets read in the history.</summary>
internal sealed class DescribeMeasures(AppDb db, VisibleMeasures visible, OrganisationCatalogue organisation)
    : IDescribeChanges
{
    private static readonly ChangeField[] Fields =
    [
        new(nameof(Measure.Name), "name"),
        new(nameof(Measure.OperationalDefinition), "definition"),
        new(nameof(Measure.Kind), "kind", ChangeFields.Choice<MeasureKind>(MeasureWords.Of)),
        new(nameof(Measure.Numerator), "what is counted"),
        new(nameof(Measure.Denominator), "out of"),
        new(nameof(Measure.Per), "per", per => per == "1" ? "one" : per),
        new(nameof(Measure.InUnits), "in"),
        new(nameof(Measure.Role), "what it is for", ChangeFields.Choice<MeasureRole>(MeasureWords.Short)),
        new(nameof(Measure.Dimensions), "dimensions", ChangeFields.Choice<Dimensions>(d => Several(MeasureWords.Of(d)))),
        new(nameof(Measure.Aims), "aims", ChangeFields.Choice<Aims>(a => Several(MeasureWords.Of(a)))),
        new(nameof(Measure.Improvement), "what is better", ChangeFields.Choice<Improvement>(MeasureWords.Of)),
        new(nameof(Measure.Frequency), "how often", ChangeFields.Choice<Frequency>(MeasureWords.Of)),
        new(nameof(Measure.Owner), "owner"),
        new(nameof(Measure.Source), "source"),
        new(nameof(Measure.Chart), "chart", chart => $"{chart} chart"),
        new(nameof(Measure.Rules), "rules", Rules),
        new(nameof(Measure.ChartReason), "why this chart and these rules"),
        new(nameof(Measure.DueDays), "due", days => days == "1" ? "1 day after the period" : $"{days} days after the period"),
        new(nameof(Measure.RetiredOn), "retired on", day => UkDate.Plain(ChangeFields.Day(day)!.Value)),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(Measure), nameof(MeasureTarget)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId ?? default).ToList();
        var targets = await db.MeasureTargets.AsNoTracking().Where(t => keys.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var ids = keys.Concat(targets.Values.Select(t => t.MeasureId)).Distinct().ToList();
        var measures = await visible.All.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var at = targets.Values.Select(t => t.UnitId).OfType<UnitId>().Distinct().ToList();
        var units = await organisation.Units.Where(u => at.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. changes.SelectMany(change =>
                targets.TryGetValue(change.KeyId ?? default, out var target) ? OfTarget(change, target, measures, units)
                : measures.TryGetValue(change.KeyId ?? default, out var measure) ? OfMeasure(change, measure)
                : []
            ),
        ];
    }

    private static IEnumerable<ChangeLine> OfMeasure(ChangedRecord change, Measure measure) =>
        change.IsNew
            ? [new ChangeLine(change, "New measure", null, change.After(nameof(Measure.Name))), .. Given(change)]
            : change.Lines(measure.Name, Fields);

    /// <summary>What was said of a new one: not what was left as it comes.</summary>
    private static IEnumerable<ChangeLine> Given(ChangedRecord change) =>
        change
            .Lines("", Fields[1..])
            .Where(line => line.After is { Length: > 0 } said && said != "one")
            .Select(line => line with { Item = $"{char.ToUpperInvariant(line.Item[0])}{line.Item[1..]}" });

    private static IEnumerable<ChangeLine> OfTarget(
        ChangedRecord change,
        MeasureTarget target,
        Dictionary<Guid, Measure> measures,
        Dictionary<UnitId, string> units
    )
    {
        var unit = (string?)null;
        if (
            !measures.TryGetValue(target.MeasureId, out var measure)
            || (target.UnitId is { } at && !units.TryGetValue(at, out unit))
        )
        {
            return [];
        }

        var item = $"{measure.Name}: target{(unit is null ? "" : $" at {unit}")} from {UkDate.Plain(target.From)}";
        return
        [
            new(change, item, change.IsNew ? null : Value(measure, change, false), change.IsGone ? null : Value(measure, change, true) ?? "none"),
        ];
    }

    private static string? Value(Measure measure, ChangedRecord change, bool after)
    {
        var text = after ? change.After(nameof(MeasureTarget.Value)) : change.Before(nameof(MeasureTarget.Value));
        return ChangeFields.Number(text) is not { } number ? null
            : measure.Kind == MeasureKind.Proportion ? $"{(number * 100).ToString("0.##", CultureInfo.InvariantCulture)} %"
            : number.ToString("#,0.##", CultureInfo.InvariantCulture);
    }

    private static string Several(IEnumerable<string> words) => string.Join(", ", words);

    private static string Rules(string key) =>
        key switch
        {
            "anhoej" => "Anhøj rules",
            "mdc" => "NHS Making Data Count",
            _ => key,
        };
}
