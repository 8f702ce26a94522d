using Evenkeel.Platform.Access;

namespace Evenkeel.Organisation;

/// <summary>Units that share a name: every Board has a Ward 3.</summary>
internal static class SameNames
{
    public static IReadOnlyList<IReadOnlyList<UnitRow>> Among(IEnumerable<UnitRow> units) =>
        [
            .. units
                .DistinctBy(unit => unit.Id)
                .GroupBy(unit => unit.Name, StringComparer.OrdinalIgnoreCase)
                .Select(group => group.ToList())
                .Where(group => group.Count > 1),
        ];

    /// <summary>By their Boards; where one Board has several, by the nearest units above that differ; else by their codes.</summary>
    public static IEnumerable<UnitRow> ToldApart(IReadOnlyList<UnitRow> same, ILookup<UnitId, UnitRow> above)
    {
        var far = same.Max(unit => above[unit.Id].Count());
        var places = Enumerable
            .Range(-1, far + 1)
            .Select(step => same.Select(unit => PlaceOf(above[unit.Id], step)).ToList())
            .FirstOrDefault(AllDiffer);
        return same.Select((unit, i) => unit with { Name = $"{unit.Name} ({places?[i] ?? unit.Code})" });
    }

    /// <param name="step">Above the unit; -1 for its Board.</param>
    private static string? PlaceOf(IEnumerable<UnitRow> above, int step) =>
        step < 0 ? above.FirstOrDefault(unit => unit.Level == Level.Board)?.Name : above.ElementAtOrDefault(step)?.Name;

    private static bool AllDiffer(List<string?> places) =>
        !places.Contains(null) && places.Distinct(StringComparer.OrdinalIgnoreCase).Count() == places.Count;
}
