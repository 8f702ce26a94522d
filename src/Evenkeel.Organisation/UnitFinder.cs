using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation;

/// <summary>The unit that somebody means by a code or a name, in scope; a choice that works without script.</summary>
public sealed class UnitFinder
{
    private const int MostNamed = 5;
    private readonly AppDb db;
    private readonly OrganisationCatalogue organisation;

    internal UnitFinder(AppDb db, OrganisationCatalogue organisation) =>
        (this.db, this.organisation) = (db, organisation);

    /// <summary>As <see cref="FindAsync"/>, of the units that are open.</summary>
    public Task<Outcome<UnitRow>> FindOpenAsync(string field, string typed, CancellationToken ct) =>
        MeantAsync(field, typed, isOpen: true, ct);

    /// <summary>What a field of such a unit suggests: its name, or its code where the name is another's too.</summary>
    public async Task<IReadOnlyList<Choice>> SuggestedAsync(int most, CancellationToken ct)
    {
        var units = await organisation
            .Units.Where(u => u.ClosedOn == null)
            .OrderBy(u => u.Name)
            .ThenBy(u => u.Code)
            .Take(most)
            .ToListAsync(ct);
        var twice = units
            .GroupBy(u => u.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Skip(1).Any())
            .Select(same => same.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var above = await AboveAsync(units, ct);
        return [.. units.Select(u => Suggestion(u, twice.Contains(u.Name), In(u, above)))];
    }

    internal Task<Outcome<UnitRow>> FindAsync(string field, string typed, CancellationToken ct) =>
        MeantAsync(field, typed, isOpen: false, ct);

    internal IQueryable<UnitRow> Matching(string text)
    {
        var ids = db.Matching(Unit.ItemKind, text);
        return db.Units.Where(u => ids.Contains(BareIds.Bare(u.UnitId))).Select(OrganisationCatalogue.Row);
    }

    private async Task<Outcome<UnitRow>> MeantAsync(string field, string typed, bool isOpen, CancellationToken ct)
    {
        var text = typed.Trim();
        if (await organisation.FindAsync(text, ct) is { } byCode && (!isOpen || byCode.ClosedOn is null))
        {
            return Outcome.Done(byCode);
        }

        var found = await Matching(text)
            .Where(u => !isOpen || u.ClosedOn == null)
            .OrderBy(u => u.Name)
            .ThenBy(u => u.Code)
            .Take(MostNamed + 1)
            .ToListAsync(ct);
        var exact = found.Where(u => string.Equals(u.Name, text, StringComparison.OrdinalIgnoreCase)).ToList();
        return (exact, found) switch
        {
            ([var one], _) => Outcome.Done(one),
            ([], [var one]) => Outcome.Done(one),
            (_, []) => Outcome.Refused(
                field,
                "No unit that you see has this code or name. Check it, or search for the unit."
            ),
            _ => Outcome.Refused(
                field,
                $"Several units match: {await NamesAsync(exact.Count > 0 ? exact : found, ct)}. Enter the code of the one you mean."
            ),
        };
    }

    private async Task<string> NamesAsync(List<UnitRow> found, CancellationToken ct)
    {
        var above = await AboveAsync(found, ct);
        return string.Join(", ", found.Take(MostNamed).Select(u => $"{u.Name} ({u.Code}{In(u, above)})"))
            + (found.Count > MostNamed ? " and more" : "");
    }

    private static Choice Suggestion(UnitRow unit, bool isTwice, string place) =>
        isTwice ? new(unit.Code, $"{unit.Name}{place}") : new(unit.Name, $"{unit.Code}{place}");

    private static string In(UnitRow unit, Dictionary<UnitId, string> above) =>
        above.TryGetValue(unit.Id, out var name) ? $", in {name}" : "";

    /// <summary>The name of the unit that manages each, as it stands over its page; whether or not the reader may open it.</summary>
    private async Task<Dictionary<UnitId, string>> AboveAsync(List<UnitRow> units, CancellationToken ct)
    {
        var ids = units.ConvertAll(u => u.Id);
        var rows = await db
            .UnitParents.Where(p => ids.Contains(p.UnitId) && p.Bond == Bond.Manages && p.To == null)
            .Join(organisation.AllUnits, p => p.ParentId, u => u.Id, (p, u) => new { p.UnitId, u.Name })
            .ToListAsync(ct);
        return rows.DistinctBy(row => row.UnitId).ToDictionary(row => row.UnitId, row => row.Name);
    }
}
