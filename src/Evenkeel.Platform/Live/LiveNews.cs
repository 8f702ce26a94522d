using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Evenkeel.Platform.Live;

/// <summary>What one context has written and not yet told, because it is not yet committed.</summary>
internal sealed class LiveNews
{
    private readonly HashSet<Changed> waiting = [];

    /// <summary>The act's units, and those of the rows that it changes.</summary>
    public void Note(Act act, ChangeTracker tracker, bool isMany)
    {
        var key = act.About?.Kind ?? "";
        var rows = tracker
            .Entries<IInUnit>()
            .Where(row => row.State != Microsoft.EntityFrameworkCore.EntityState.Unchanged);
        foreach (var unit in rows.Select(row => row.Entity.UnitId).Concat(act.AlsoAt).Append(act.Unit ?? default))
        {
            if (unit != default)
            {
                waiting.Add(new Changed(unit, key));
            }
        }

        if (isMany)
        {
            waiting.Add(Changed.Everything);
        }
    }

    public void Forget() => waiting.Clear();

    public async Task TellAsync(LiveHub hub, AppDb db, System.Data.Common.DbConnection connection)
    {
        if (waiting.Count > 0)
        {
            List<Changed> all = waiting.Contains(Changed.Everything) ? [Changed.Everything] : [.. waiting];
            waiting.Clear();
            await hub.TellAsync(db, connection, all);
        }
    }
}
