using System.Globalization;

namespace Evenkeel.Organisation;

public static class UnitOrder
{
    /// <summary>By name as people count: Ward 2 before Ward 11. A database orders by letters alone.</summary>
    public static IComparer<string> ByName { get; } =
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <summary>The highest level first, by name within it. A level is stored as its word: ordered by that, a team would come before the nation.</summary>
    public static IOrderedQueryable<UnitRow> HighestFirst(this IQueryable<UnitRow> units) =>
        units
            .OrderBy(u =>
                u.Level == Level.National ? 0
                : u.Level == Level.Board ? 1
                : u.Level == Level.Ijb ? 2
                : u.Level == Level.Service ? 3
                : 4
            )
            .ThenBy(u => u.Name);
}
