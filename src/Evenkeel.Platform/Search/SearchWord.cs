using Evenkeel.Platform.Acts;

namespace Evenkeel.Platform.Search;

/// <summary>One word of an item's text, without case and accents: a range of an index finds a prefix in any database.</summary>
[NotRecorded]
public sealed class SearchWord
{
    public const int MaxLength = 60;

    public required string Kind { get; init; }
    public required string Word { get; init; }
    public Guid ItemId { get; init; }
}
