namespace Evenkeel.Ui;

/// <summary>What a line that a project draws on a chart is.</summary>
public enum ChartAimKind
{
    Start,
    Wanted,
}

/// <summary>A level that a project names, over some points of a chart: where it was at the start, what is wanted. The measure's own target is another.</summary>
/// <param name="Word">What stands at its end: "Wanted".</param>
/// <param name="First">The first point over which it is drawn.</param>
/// <param name="Last">The last one.</param>
public sealed record ChartAim(string Word, double Value, int First, int Last, ChartAimKind Kind)
{
    /// <summary>The class of its line.</summary>
    internal string Line => Kind == ChartAimKind.Wanted ? "wa" : "bl";
}
