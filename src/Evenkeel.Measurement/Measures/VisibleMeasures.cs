using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Measures;

/// <summary>
/// A definition is seen by those whose units use it or keep it, and by those below the unit that keeps it: they may adopt it. What a unit
/// recorded stays with the unit's own scope.
/// </summary>
internal sealed class VisibleMeasures(AppDb db)
{
    public IQueryable<Measure> All
    {
        get
        {
            var used = db.Series.Select(s => s.MeasureId);
            var (everything, roots) = (db.ScopeIsEverything, db.ScopeRoots);
            var places = db.UnitClosures.Where(c => c.To == null);
            return db.Measures.Where(m =>
                everything
                || used.Contains(m.Id)
                || places.Any(c => roots.Contains(c.AncestorId) && c.DescendantId == m.KeptBy)
                || places.Any(c => roots.Contains(c.DescendantId) && c.AncestorId == m.KeptBy)
            );
        }
    }
}
