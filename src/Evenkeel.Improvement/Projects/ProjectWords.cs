using Evenkeel.Measurement;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Projects;

/// <summary>How projects are spoken of.</summary>
internal static class ProjectWords
{
    public static readonly IReadOnlyList<Choice> Roles =
    [
        new(nameof(ProjectRole.Lead), "Lead", "Keeps it going"),
        new(nameof(ProjectRole.Sponsor), "Sponsor", "Clears the way above the team"),
        new(nameof(ProjectRole.Coach), "Coach", "Helps with the method"),
        new(nameof(ProjectRole.Team), "Team", "Tests the changes"),
        new(nameof(ProjectRole.LivedExperience), "Lived experience", "Knows it from being cared for"),
    ];

    public static readonly IReadOnlyList<Choice> MeasureRoles =
    [
        new(nameof(MeasureRole.Outcome), "Outcome", "The result for people"),
        new(nameof(MeasureRole.Process), "Process", "What we do to get it"),
        new(nameof(MeasureRole.Balancing), "Balancing", "What might get worse meanwhile"),
    ];

    public static string Title(this ProjectRole role) => LabelOf(Roles, role);

    public static string Title(this MeasureRole role) => LabelOf(MeasureRoles, role);

    public static string LabelOf(IReadOnlyList<Choice> choices, Enum value) =>
        choices.FirstOrDefault(choice => choice.Value == value.ToString())?.Label ?? value.ToString();

    /// <summary>"Half as many falls with harm, for patients of Ward 7, by 31 Mar 2027."</summary>
    public static string Sentence(Project project)
    {
        if (project.Aim is not { } aim)
        {
            return project.IsOpen ? "The aim is not written yet." : "Its aim was never written.";
        }

        var whom = project.ForWhom is { } people ? $", for {people}" : "";
        var by = project.AimBy is { } day ? $", by {UkDate.Plain(day)}" : "";
        return $"{aim.TrimEnd('.')}{whom}{by}.";
    }

    public static string Brief(string text)
    {
        const int most = 120;
        var line = text.ReplaceLineEndings(" ").Trim();
        return ShortText.Of(line, most);
    }
}
