using Evenkeel.Ui;

namespace Evenkeel.Improvement.Projects;

/// <summary>How a project ended. Each is an end as good as any, with what was learned.</summary>
internal enum ProjectResult
{
    Met,
    PartlyMet,
    NotMet,
    Stopped,
}

/// <summary>How ends are spoken of.</summary>
internal static class EndWords
{
    public static readonly IReadOnlyList<Choice> Results =
    [
        new(nameof(ProjectResult.Met), "Met", "The aim was reached"),
        new(nameof(ProjectResult.PartlyMet), "Met in part", "It is better, and not as much as we aimed for"),
        new(nameof(ProjectResult.NotMet), "Not met", "What we tried did not get us there, and now we know"),
        new(nameof(ProjectResult.Stopped), "Stopped", "Something else comes first, or it cannot work this way"),
    ];

    public static string Title(this ProjectResult result) => ProjectWords.LabelOf(Results, result);

    /// <summary>What stands first on the page of a project that has ended.</summary>
    public static string Sentence(this ProjectResult result) =>
        result switch
        {
            ProjectResult.Met => "The aim was met, and this is what we learned",
            ProjectResult.PartlyMet => "The aim was met in part, and this is what we learned",
            ProjectResult.NotMet => "The aim was not met, and this is what we learned",
            _ => "Stopped, and this is what we learned",
        };
}
