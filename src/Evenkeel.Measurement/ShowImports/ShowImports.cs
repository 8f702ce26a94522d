using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowImports;

internal sealed record ImportsView(UnitRow Unit, IReadOnlyList<Import> Imports, int Total)
{
    public const int PageSize = 50;
}

/// <summary>The files that were imported at a unit, newest first.</summary>
internal sealed class ShowImportsHandler(AppDb db, OrganisationCatalogue organisation)
{
    public async Task<ImportsView?> Handle(string code, int page, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var all = db.Imports.AsNoTracking().Where(i => i.UnitId == unit.Id);
        var some = await all.OrderByDescending(i => i.Number)
            .Skip((page - 1) * ImportsView.PageSize)
            .Take(ImportsView.PageSize)
            .ToListAsync(ct);
        return new(unit, some, await all.CountAsync(ct));
    }
}
