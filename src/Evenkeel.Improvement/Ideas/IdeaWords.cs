using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Ideas;

/// <summary>How ideas are spoken of.</summary>
internal static class IdeaWords
{
    public static readonly IReadOnlyList<Choice> Answers =
    [
        new(nameof(IdeaState.InProject), "It becomes a change idea of a project", "It is tested there like any other"),
        new(nameof(IdeaState.Done), "We simply do it", "It is small and ours to decide"),
        new(nameof(IdeaState.NotNow), "Not now", "With the reason: who had it is told"),
    ];

    public static string Title(this IdeaState state) =>
        state switch
        {
            IdeaState.InProject => "In a project",
            IdeaState.OwnProject => "Became a project",
            IdeaState.Done => "Done",
            IdeaState.NotNow => "Not now",
            _ => "Waits for an answer",
        };

    /// <summary>What came of it so far: the newest test of it, or how its project ended.</summary>
    public static string Outcome(Idea idea, Project? project, PdsaCycle? test) =>
        idea.State switch
        {
            IdeaState.OwnProject when project is { IsOpen: false } =>
                $"Its project ended: {(project.Result?.Title() ?? "ended").ToLowerInvariant()}",
            IdeaState.OwnProject => "Became a project",
            IdeaState.InProject when test is not null => $"PDSA {test.Number}: {PdsaWords.Says(test)}",
            IdeaState.InProject => "In a project, not tested yet",
            _ => idea.State.Title(),
        };

    public static string Thanks(int count) =>
        count switch
        {
            0 => "",
            1 => "1 thank you",
            _ => $"{count} thank yous",
        };
}
