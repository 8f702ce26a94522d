namespace Evenkeel.Ui;

/// <summary>The mark at each point of a step line; a line is told apart by its mark and its dashes, not by a colour.</summary>
public enum StepShape
{
    Disc,
    Square,
    Ring,
}

/// <summary>A value that holds from a day on.</summary>
public sealed record StepPoint(DateOnly Day, double Value);

/// <summary>What one side said, the oldest first; each value holds until the next.</summary>
public sealed record StepLine(string Name, StepShape Shape, IReadOnlyList<StepPoint> Points);

/// <summary>Values on a scale from 0 that hold until the next is said.</summary>
/// <param name="Until">The day up to which the last value of each line is drawn.</param>
/// <param name="Most">The end of the scale.</param>
public sealed record StepPicture(string Title, string Sentence, IReadOnlyList<StepLine> Lines, DateOnly Until, int Most)
{
    /// <summary>How the last value of a line is written.</summary>
    public string Format { get; init; } = "0.0";
}
