using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Theories;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.ShowTheory;

/// <summary>The theory as a driver diagram, and as text.</summary>
internal static class TheoryPictures
{
    public static DriverPicture Picture(this TheoryView view) =>
        new(ProjectWords.Sentence(view.Project), [.. view.Tree.Lines.Select(line => Box(view, line))])
        {
            Aside = [.. view.Tree.Aside.Select(line => Box(view, line))],
        };

    public static string Outline(this TheoryView view) =>
        TheoryWords.Outline(ProjectWords.Sentence(view.Project), view.Tree, line => view.MeasureOf(line)?.Name);

    private static DriverBox Box(TheoryView view, TheoryLine line) =>
        new(
            line.Node.Id.ToString(),
            $"{line.Node.Version}",
            line.Node.Text,
            line.Kind switch
            {
                TheoryKind.Primary => DriverKind.Primary,
                TheoryKind.Secondary => DriverKind.Secondary,
                _ => DriverKind.Idea,
            },
            [.. Notes(view, line)]
        )
        {
            Below = [.. line.Below.Select(below => Box(view, below))],
        };

    private static IEnumerable<string> Notes(TheoryView view, TheoryLine line)
    {
        if (view.MeasureOf(line) is { } measure)
        {
            yield return $"Measured by {measure.Name}";
        }

        foreach (var test in view.Tests[line.Node.Id])
        {
            yield return $"PDSA {test.Number}: {PdsaWords.Says(test)}";
        }
    }
}
