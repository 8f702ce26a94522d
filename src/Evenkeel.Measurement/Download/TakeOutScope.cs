using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Download;

/// <summary>What is taken out: a unit, or a unit with those below it, as far as the reader sees.</summary>
internal sealed class TakeOutScope(AppDb db, OrganisationCatalogue organisation, UnitRow unit, bool below)
{
    public UnitId Unit => unit.Id;
    public bool HasOthers => below;

    public IQueryable<UnitRow> Units
    {
        get
        {
            var ids = organisation.Below(unit.Id);
            return organisation.Units.Where(u => below ? ids.Contains(u.Id) : u.Id == unit.Id);
        }
    }

    public IQueryable<UnitId> UnitIds => Units.Select(u => u.Id);

    public IQueryable<Series> Series
    {
        get
        {
            var ids = UnitIds;
            return db.Series.Where(s => ids.Contains(s.UnitId));
        }
    }

    public IQueryable<int> Numbers => Series.Select(s => s.Number);
}
