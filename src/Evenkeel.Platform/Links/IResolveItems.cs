namespace Evenkeel.Platform.Links;

/// <summary>
/// An item as any page may name it: what it is, its words, its page (null where the reader may not open it), and how it stands. Where the reader sees nothing of it,
/// the resolver leaves it out.
/// </summary>
public sealed record LinkedItem(string Kind, Guid Id, string KindTitle, string Title, string? Address, string State)
{
    public DateTimeOffset? At { get; init; }
}

/// <summary>How items of one kind are named on other modules' pages; registered by the module that owns them. Asked once for many.</summary>
public interface IResolveItems
{
    string Kind { get; }
    Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}
