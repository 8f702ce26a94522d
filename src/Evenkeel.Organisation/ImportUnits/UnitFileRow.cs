namespace Evenkeel.Organisation.ImportUnits;

/// <summary>One row of a file of units, as it was written.</summary>
internal sealed record UnitFileRow(int Line)
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string LevelText { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Parent { get; init; } = "";
    public string SecondParent { get; init; } = "";
    public bool IsCurrent { get; init; } = true;
}
