using Evenkeel.Improvement.ShowTheory;
using Evenkeel.Measurement;

namespace Evenkeel.Improvement.Theories;

/// <summary>Something that a theory of change wants and this one has not yet.</summary>
/// <param name="Line">The box that it is about; null = the whole.</param>
/// <param name="Href">Where it is put right.</param>
internal sealed record TheoryGap(TheoryLine? Line, string Sentence, string Href);

/// <summary>Orphans: an idea that reaches no aim, an aim that nothing measures, a driver with no idea.</summary>
internal static class TheoryGaps
{
    public static IReadOnlyList<TheoryGap> Of(TheoryView view) => [.. All(view)];

    private static IEnumerable<TheoryGap> All(TheoryView view)
    {
        var project = view.Project;
        if (project.Aim is null)
        {
            yield return new(null, "The aim is not written yet: nothing can drive it.", $"{project.Address}/charter");
        }

        if (!view.SharesOutcome && view.Measures.All(m => m.Role != MeasureRole.Outcome))
        {
            yield return new(
                null,
                "No outcome measure: nobody could tell whether the aim is met.",
                view.Open.IsGuest
                    ? project.Address
                    : $"{project.Address}/measures{(project.IsProgramme ? "/shared" : "")}"
            );
        }

        foreach (var line in view.Tree.Aside)
        {
            yield return new(line, $"“{line.Node.Text}” reaches no aim: say what it drives.", At(view, line));
        }

        foreach (var line in view.Tree.Lines.Where(line => !line.All.Any(below => below.Node.IsIdea)))
        {
            yield return new(line, $"“{line.Node.Text}” has no change idea below it.", At(view, line));
        }
    }

    private static string At(TheoryView view, TheoryLine line) =>
        $"{view.Address}?at={line.Node.Id}#n-{line.Node.Id:N}";
}
