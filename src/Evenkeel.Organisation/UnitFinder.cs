using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation;

/// <summary>The unit that somebody means by a code or a name, in scope; a choice that works without script.</summary>
internal sealed class UnitFinder(AppDb db, OrganisationCatalogue organisation)
{
    private const int MostNamed = 5;

    public async Task<Outcome<UnitRow>> FindAsync(string field, string typed, CancellationToken ct)
    {
        var text = typed.Trim();
        if (await organisation.FindAsync(text, ct) is { } byCode)
        {
            return Outcome.Done(byCode);
        }

        var found = await Matching(text).OrderBy(u => u.Name).Take(MostNamed + 1).ToListAsync(ct);
        var exact = found.Where(u => string.Equals(u.Name, text, StringComparison.OrdinalIgnoreCase)).ToList();
        return (exact, found) switch
        {
            ([var one], _) => Outcome.Done(one),
            (_, [var one]) => Outcome.Done(one),
            (_, []) => Outcome.Refused(
                field,
                "No unit that you see has this code or name. Check it, or search for the unit."
            ),
            _ => Outcome.Refused(field, $"Several units match: {Names(found)}. Enter the code of the one you mean."),
        };
    }

    public IQueryable<UnitRow> Matching(string text)
    {
        var ids = db.Matching(Unit.ItemKind, text);
        return db.Units.Where(u => ids.Contains(BareIds.Bare(u.UnitId))).Select(OrganisationCatalogue.Row);
    }

    private static string Names(List<UnitRow> found) =>
        string.Join(", ", found.Take(MostNamed).Select(u => $"{u.Name} ({u.Code})"))
        + (found.Count > MostNamed ? " and more" : "");
}
