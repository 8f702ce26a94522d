namespace Evenkeel.Ui;

/// <summary>Draws a process from top to bottom, in lanes where several do it and there is room.</summary>
public static class ProcessSvg
{
    private const int Tip = 6;

    public static string Draw(ProcessPicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var layout = ProcessLayout.Of(picture, size);
        return Frame(picture).Page(Body(layout), layout.Width, layout.Height, "ek-drawn", size, id);
    }

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public static string File(ProcessPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var layout = ProcessLayout.Of(picture, ChartSize.Large);
        return Frame(picture).File(Body(layout), layout.Width, layout.Height);
    }

    private static SvgFrame Frame(ProcessPicture picture) => new($"Process map: {picture.Title}", picture.Sentence());

    private static SvgText Body(ProcessLayout layout)
    {
        var svg = new SvgText();
        for (var i = 0; i < layout.Lanes.Count; i++)
        {
            var x = i * layout.LaneWidth;
            svg.Label("b", x + 22, 20, layout.Lanes[i]);
            svg.Path("gr", i == 0 ? $"M0 30H{layout.Width}" : $"M{x + 8} 4V{layout.Height}");
        }

        for (var i = 0; i < layout.Steps.Count; i++)
        {
            Ways(svg, layout.Steps, i);
        }

        foreach (var step in layout.Steps)
        {
            Box(svg, step);
        }

        return svg;
    }

    /// <summary>What leads on from a step.</summary>
    private static void Ways(SvgText svg, IReadOnlyList<PlacedStep> steps, int at)
    {
        var (step, next) = (steps[at], steps.ElementAtOrDefault(at + 1));
        if (step.IsEnd)
        {
            return;
        }

        var (main, last) = Next(steps, at);
        if (next is { IsAside: true } && !step.IsAside)
        {
            Way(svg, (step.Towards(next), step.Foot), next.Towards(step), next, "No");
            // Yes leaves at the side and passes by what happens on no.
            if (main is not null)
            {
                var beside = step.At.X - 12;
                svg.Path(
                    "da",
                    $"M{step.At.X} {step.At.Y + (step.At.Height / 2)}H{beside}V{main.At.Y - (ProcessLayout.Gap / 2)}"
                );
                svg.Label("sm", beside + 4, step.Foot + 14, "Yes");
                Way(svg, (beside, main.At.Y - (ProcessLayout.Gap / 2)), main.Towards(last), main, "");
            }
        }
        else if (next is not null)
        {
            Way(
                svg,
                (step.Towards(next), step.Foot),
                next.Towards(step),
                next,
                step.Step.Kind == ProcessStepKind.Decision ? "Yes" : ""
            );
        }
    }

    /// <summary>Where it goes on after yes, and what is drawn before that.</summary>
    private static (PlacedStep? Main, PlacedStep Last) Next(IReadOnlyList<PlacedStep> steps, int at)
    {
        var last = at;
        while (last + 1 < steps.Count && steps[last + 1].IsAside)
        {
            last++;
        }

        return (steps.ElementAtOrDefault(last + 1), steps[last]);
    }

    private static void Way(SvgText svg, (int X, int Y) from, int at, PlacedStep to, string says)
    {
        var between = to.At.Y - (ProcessLayout.Gap / 2);
        svg.Path("da", $"M{from.X} {from.Y}V{between}H{at}V{to.At.Y - Tip}");
        svg.Path("rc", $"M{at} {to.At.Y}l-4-8h8z");
        if (says.Length > 0)
        {
            svg.Label("sm", from.X + 6, from.Y + 13, says);
        }
    }

    private static void Box(SvgText svg, PlacedStep step)
    {
        var (x, y, width, height) = step.At;
        switch (step.Step.Kind)
        {
            case ProcessStepKind.StartOrEnd:
                var r = Math.Min(17, height / 2);
                svg.Path(
                    "bx bx--end",
                    $"M{x + r} {y}h{width - (2 * r)}a{r} {r} 0 0 1 {r} {r}v{height - (2 * r)}a{r} {r} 0 0 1-{r} {r}h-{width - (2 * r)}a{r} {r} 0 0 1-{r}-{r}v-{height - (2 * r)}a{r} {r} 0 0 1 {r}-{r}z"
                );
                break;
            case ProcessStepKind.Decision:
                svg.Path(
                    "bx",
                    $"M{x} {y + (height / 2)}L{x + 16} {y}h{width - 32}L{x + width} {y + (height / 2)}L{x + width - 16} {y + height}h-{width - 32}z"
                );
                break;
            default:
                svg.Path(
                    step.Step.Kind == ProcessStepKind.Wait ? "bx bx--wait" : "bx",
                    $"M{x} {y}h{width}v{height}h-{width}z"
                );
                break;
        }

        Words(svg, step, x + (step.Step.Kind == ProcessStepKind.Decision ? 22 : 10), y + 21);
    }

    private static void Words(SvgText svg, PlacedStep step, int x, int y)
    {
        foreach (var row in step.Words.Text)
        {
            svg.Label(step.Step.Kind == ProcessStepKind.StartOrEnd ? "b" : "tx", x, y, row);
            y += ProcessLayout.Row;
        }

        foreach (var row in step.Words.Small)
        {
            svg.Label("sm", x, y - 1, row);
            y += ProcessLayout.SmallRow;
        }
    }
}
