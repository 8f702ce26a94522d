namespace Evenkeel.Ui;

/// <summary>A step where it is drawn.</summary>
/// <param name="Words">Its text in rows, then its small rows.</param>
internal sealed record PlacedStep(
    ProcessStep Step,
    bool IsAside,
    (int X, int Y, int Width, int Height) At,
    (IReadOnlyList<string> Text, IReadOnlyList<string> Small) Words
)
{
    public int Middle => At.X + (At.Width / 2);
    public int Foot => At.Y + At.Height;

    /// <summary>Where a line leaves it for another, or comes: straight down where the one stands over the other.</summary>
    public int Towards(PlacedStep other) =>
        Math.Abs(other.Middle - Middle) < Math.Min(At.Width, other.At.Width) / 3
            ? Math.Max(Middle, other.Middle)
            : Middle;

    /// <summary>After an end nothing goes on.</summary>
    public bool IsEnd { get; init; }
}

/// <summary>Where the steps of a process stand: one under the other, each in the lane of who does it. No two share a row, so that lines between rows cross no box.</summary>
internal sealed record ProcessLayout(
    int Width,
    int Height,
    IReadOnlyList<string> Lanes,
    IReadOnlyList<PlacedStep> Steps
)
{
    public const int Gap = 30;
    public const int Row = 18;
    public const int SmallRow = 16;
    private const int Letter = 8;
    private const int SmallLetter = 7;
    private const int Gutter = 22;
    private const int Inset = 24;
    private const int Widest = 360;
    private const int MostLanes = 5;
    private const int Head = 34;

    public int LaneWidth => Width / Math.Max(1, Lanes.Count);

    public static ProcessLayout Of(ProcessPicture picture, ChartSize size)
    {
        var lanes = size.IsNarrow || picture.Lanes.Count is < 2 or > MostLanes ? [] : picture.Lanes;
        var layout = new ProcessLayout(size.Width, 0, lanes, []);
        var (placed, y) = (new List<PlacedStep>(), lanes.Count > 0 ? Head + 10 : 4);
        for (var i = 0; i < picture.Steps.Count; i++)
        {
            var step = picture.Steps[i];
            placed.Add(layout.Place(step, isAside: false, y) with { IsEnd = IsEnd(step, i) });
            y = placed[^1].Foot + Gap;
            foreach (var no in step.No)
            {
                placed.Add(layout.Place(no, isAside: true, y) with { IsEnd = no.Kind == ProcessStepKind.StartOrEnd });
                y = placed[^1].Foot + Gap;
            }
        }

        return layout with
        {
            Height = y - Gap + 6,
            Steps = placed,
        };
    }

    private static bool IsEnd(ProcessStep step, int at) => at > 0 && step.Kind == ProcessStepKind.StartOrEnd;

    private PlacedStep Place(ProcessStep step, bool isAside, int y)
    {
        var lane = Lanes.Count == 0 ? 0 : Math.Max(0, Lanes.ToList().IndexOf(step.Who ?? ""));
        var inset = Gutter + (isAside ? Inset : 0);
        var width = Math.Min(Widest, LaneWidth - inset - 6);
        var inner = width - (step.Kind == ProcessStepKind.Decision ? 40 : 20);
        var text = SvgLines.Wrapped(step.Text, Math.Max(8, inner / Letter));
        var small = Small(step).SelectMany(line => SvgLines.Wrapped(line, Math.Max(8, inner / SmallLetter))).ToList();
        var height = (Row * text.Count) + (SmallRow * small.Count) + 16;
        return new PlacedStep(step, isAside, ((lane * LaneWidth) + inset, y, width, height), (text, small));
    }

    private IEnumerable<string> Small(ProcessStep step)
    {
        var parts = new[]
        {
            step.Kind == ProcessStepKind.Wait ? "Waiting" : null,
            Lanes.Count == 0 ? step.Who : null,
            step.Minutes is { } minutes ? ProcessPicture.Minutes(minutes) : null,
        };
        if (parts.Any(part => part is not null))
        {
            yield return string.Join(" · ", parts.OfType<string>());
        }

        if (step.Problem is { } problem)
        {
            yield return $"Problem: {problem}";
        }
    }
}
