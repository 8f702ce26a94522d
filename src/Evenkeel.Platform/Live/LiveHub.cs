using System.Data.Common;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.Extensions.Logging;

namespace Evenkeel.Platform.Live;

/// <summary>
/// Tells the pages that listen to a unit that something there was saved: those of this process directly, those of other nodes through the database. It holds
/// no news: who was not there reads the page.
/// </summary>
public sealed partial class LiveHub(ILogger<LiveHub> log)
{
    private readonly Lock gate = new();
    private readonly Dictionary<UnitId, HashSet<LiveListener>> listeners = [];
    private readonly Guid node = Guid.CreateVersion7();

    public LiveListener Listen(UnitId unit)
    {
        var listener = new LiveListener(this, unit);
        lock (gate)
        {
            if (!listeners.TryGetValue(unit, out var there))
            {
                listeners[unit] = there = [];
            }

            there.Add(listener);
        }

        return listener;
    }

    internal void Leave(LiveListener listener)
    {
        lock (gate)
        {
            if (listeners.TryGetValue(listener.Unit, out var there) && there.Remove(listener) && there.Count == 0)
            {
                listeners.Remove(listener.Unit);
            }
        }
    }

    /// <summary>After the commit, and never before. What was saved stays saved when the other nodes cannot be told.</summary>
    internal async Task TellAsync(AppDb db, DbConnection connection, IReadOnlyCollection<Changed> all)
    {
        foreach (var changed in all)
        {
            Hear(changed);
        }

        try
        {
            await db.Provider.TellNodesAsync(connection, [.. all.Select(one => LiveMessage.Of(node, one))]);
        }
        catch (DbException problem)
        {
            NotTold(log, problem);
        }
    }

    /// <summary>What another node tells; what this one has told itself is known here.</summary>
    internal void HearMessage(string message)
    {
        if (LiveMessage.Read(message) is { } heard && heard.Node != node)
        {
            Hear(heard.Changed);
        }
    }

    internal void Hear(Changed changed)
    {
        lock (gate)
        {
            var there = changed.Unit is { } unit
                ? listeners.GetValueOrDefault(unit) ?? []
                : listeners.Values.SelectMany(all => all);
            foreach (var listener in there)
            {
                listener.Hear(changed);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Other nodes were not told of a change; their pages look again within a minute"
    )]
    private static partial void NotTold(ILogger logger, Exception problem);
}
