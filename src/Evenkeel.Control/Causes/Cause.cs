using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Causes;

/// <summary>
/// One line of why an issue happened: a cause of it, or of another cause (the why that it answers). Rows of their own, so that two people who write at once lose
/// nothing. What is taken away stays, and can be brought back.
/// </summary>
internal sealed class Cause : IInvolving, IVersioned
{
    public const int MostText = 200;

    /// <summary>Five whys, and as many again: deeper than that nobody reads it.</summary>
    public const int MostDepth = 10;
    public const int MostLines = 100;

    public static string ItemKey => nameof(IssueId);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IssueId { get; init; }

    /// <summary>Where the issue was raised.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>The cause that this one explains; null where it explains the issue itself.</summary>
    public Guid? ParentId { get; init; }
    public required string Text { get; set; }
    public Guid? FactorId { get; set; }

    /// <summary>Where the asking ends: put this right and it does not come back.</summary>
    public bool IsRoot { get; set; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>With all that was below it, at the same instant.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
    public int Version { get; private set; }
}
