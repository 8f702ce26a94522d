using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;

namespace Evenkeel.Platform.Modules;

/// <summary>A property in which people write, and which an authorised act may blank. Every other string is a key or a choice.</summary>
public sealed record FreeText(Type Entity, string Property)
{
    /// <summary>By the record's key, as the history wrote it: rows of other tables that keep what the record said before. They are blanked along.</summary>
    public Func<AppDb, string, IReadOnlyList<IQueryable<object>>>? KeptIn { get; init; }

    /// <summary>By the record's key: what people were told in these words. It is blanked along.</summary>
    public Func<AppDb, string, IQueryable<Notice>>? ToldIn { get; init; }
}
