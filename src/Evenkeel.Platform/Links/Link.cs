using Evenkeel.Platform.Acts;

namespace Evenkeel.Platform.Links;

/// <summary>What one item has to do with another, read forwards: the first "led to", "is the same as" or "was handed over to" the second.</summary>
public enum LinkKind
{
    LedTo,
    SameAs,

    /// <summary>What was gained is kept by the second from now on.</summary>
    HandedOverTo,
}

/// <summary>The golden thread: a typed link from what came first to what came of it.</summary>
[NotRecorded]
public sealed class Link : IWrittenByAct
{
    public required string FromKind { get; init; }
    public Guid FromId { get; init; }
    public required string ToKind { get; init; }
    public Guid ToId { get; init; }
    public LinkKind Kind { get; init; }

    /// <summary>The act that made it: who, when and why.</summary>
    public Guid ActId { get; private set; }

    public void WrittenBy(Guid act) => ActId = act;

    public static Link Between(ItemRef from, LinkKind kind, ItemRef to) =>
        new()
        {
            FromKind = from.Kind,
            FromId = from.Id,
            ToKind = to.Kind,
            ToId = to.Id,
            Kind = kind,
        };
}
