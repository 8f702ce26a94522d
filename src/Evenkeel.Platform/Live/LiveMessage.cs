using Evenkeel.Platform.Access;

namespace Evenkeel.Platform.Live;

/// <summary>What one node tells another: who tells, which unit (* = every), which kind of item.</summary>
internal static class LiveMessage
{
    public static string Of(Guid node, Changed changed) =>
        $"{node:N} {changed.Unit?.Value.ToString("N") ?? "*"} {changed.Key}";

    /// <summary>Null where it is none of ours: an older program may share the database.</summary>
    public static (Guid Node, Changed Changed)? Read(string message)
    {
        var parts = message.Split(' ', 3);
        if (parts.Length < 3 || !Guid.TryParse(parts[0], out var node))
        {
            return null;
        }

        return parts[1] == "*" ? (node, new Changed(null, parts[2]))
            : Guid.TryParse(parts[1], out var unit) ? (node, new Changed(new UnitId(unit), parts[2]))
            : null;
    }
}
