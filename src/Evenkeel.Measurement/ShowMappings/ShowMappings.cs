using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowMappings;

/// <summary>A saved mapping as it is shown: the measures that it reads, and who saved it last.</summary>
internal sealed record MappingView(UnitRow Unit, SavedMapping Mapping)
{
    public string Address => $"{Unit.Address}/import/mappings/{Mapping.Id}";
    public string Use => $"{Unit.Address}/import?mapping={Mapping.Id}";
    public IReadOnlyList<string> Measures { get; } =
    [.. DraftChoice.Parse(Mapping.Choice).Measures.Select(one => one.Measure.Name)];
}

internal sealed class ShowMappingsHandler(AppDb db, OrganisationCatalogue organisation)
{
    public async Task<IReadOnlyList<MappingView>> Handle(UnitRow unit, CancellationToken ct)
    {
        var saved = await db
            .SavedMappings.AsNoTracking()
            .Where(m => m.UnitId == unit.Id)
            .OrderBy(m => m.Name)
            .ToListAsync(ct);
        return [.. saved.Select(mapping => new MappingView(unit, mapping))];
    }

    public async Task<MappingView?> FindAsync(string code, Guid id, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(code, ct);
        var saved = unit is null
            ? null
            : await db.SavedMappings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.UnitId == unit.Id, ct);
        return saved is null ? null : new MappingView(unit!, saved);
    }
}
