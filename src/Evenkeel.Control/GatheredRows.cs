using Evenkeel.Platform.Access;

namespace Evenkeel.Control;

/// <summary>What is gathered.</summary>
public enum GatheredWhat
{
    /// <summary>What was in the way, by the day on which it was raised; what went well is none of it.</summary>
    Issues,

    /// <summary>What was asked of others, by the day on which it was asked; its theme and causes are its issue's.</summary>
    Escalations,

    /// <summary>
    /// Days of standard work of which the last that was said is "not done", by that day. A day of which nobody said anything, and one that was not applicable, are none
    /// of them. Checks have a theme, and no causes.
    /// </summary>
    ChecksNotDone,
}

/// <summary>By what it is gathered.</summary>
public enum GatheredBy
{
    /// <summary>Themes of one name are one, whichever unit keeps them.</summary>
    Theme,

    /// <summary>The contributory factors of the causes that stand. What has causes of several kinds counts once under each.</summary>
    Factor,

    /// <summary>The unit directly below; the unit's own stands under its own name. Each item is counted once, also where a unit has two above it.</summary>
    Place,
}

/// <summary>What is asked of <see cref="ControlCatalogue"/>.</summary>
/// <param name="Unit">Its own and those of all units that are below it now.</param>
/// <param name="From">The first day, as days are in London.</param>
/// <param name="To">The last day, which counts too.</param>
public sealed record Gathering(UnitId Unit, DateOnly From, DateOnly To, GatheredWhat What, GatheredBy By);

/// <summary>One bar of a Pareto chart.</summary>
/// <param name="Key">To ask for what it is made of: the theme's name in lower case, the factor's id, the unit's code in lower case.</param>
/// <param name="Name">In words.</param>
/// <param name="Count">How many items, 1 or more.</param>
/// <param name="Units">In how many units they were, 1 or more.</param>
/// <param name="Share">Of the sum of all bars, 0 to 1.</param>
/// <param name="CumulativeShare">With all bars before it, 0 to 1; the last is 1.</param>
public sealed record GatheredBar(string Key, string Name, int Count, int Units, double Share, double CumulativeShare);

/// <summary>What was found.</summary>
/// <param name="Bars">The highest count first; of equal counts, by name. Empty where nothing was found.</param>
/// <param name="Total">How many items there are in all, each once. By factor the bars may add up to more.</param>
/// <param name="Unsorted">Those of them that are under no bar, because nobody has said a theme or a cause; 0 by place.</param>
public sealed record Gathered(IReadOnlyList<GatheredBar> Bars, int Total, int Unsorted);

/// <summary>One of the items that a bar is made of.</summary>
/// <param name="Key">"41": the issue's number. Of a check: its id and the day, "0198…/2026-11-24".</param>
/// <param name="Title">In a line.</param>
/// <param name="Address">Its page.</param>
/// <param name="Day">Raised, asked or due, as days are in London.</param>
public sealed record GatheredItem(string Key, string Title, string Address, UnitId Unit, DateOnly Day);

/// <summary>A page of items.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record GatheredItems(IReadOnlyList<GatheredItem> Items, int Total);
