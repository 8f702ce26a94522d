namespace Evenkeel.Improvement.Outlines;

/// <summary>
/// A line of an outline that several may write at once. Rows of their own, so that two people lose nothing; what is taken away stays, and can be brought back.
/// </summary>
internal interface IOutlineRow
{
    Guid Id { get; }
    string Text { get; }

    /// <summary>The line that it stands under; null at the top, or aside.</summary>
    Guid? ParentId { get; set; }

    /// <summary>At the top, apart from the others.</summary>
    bool IsAside { get; set; }

    /// <summary>Up and down go among those of one side; most outlines have one only.</summary>
    int Column { get; }

    /// <summary>Among its neighbours. A place between two others is half way, so that a move changes no other row.</summary>
    double Order { get; set; }

    /// <summary>With all that was below it, at the same instant.</summary>
    DateTimeOffset? RemovedAt { get; set; }

    /// <summary>The last edit that still stands: only that one can be undone.</summary>
    Guid? LastEditId { get; set; }
    int Version { get; }
}

/// <summary>What kind of outline it is: how deep, and why a line cannot go where it was sent.</summary>
internal sealed record OutlineRules(
    int MostDepth,
    string TooDeep,
    string NothingAbove,
    string IsOutermost,
    string UnderItself
);
