using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowProject;
using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.DocumentProject;

/// <summary>The charter as a part of a document: what was written, and nothing of what was not.</summary>
internal static class CharterPaper
{
    public static PaperFacts Of(ProjectView view) =>
        new(
            "The charter",
            "What we agreed",
            "In our words",
            [
                .. Lines(view)
                    .Where(line => line.Text is { Length: > 0 })
                    .Select(line => new PaperFact(line.Label, line.Text!)),
            ]
        );

    private static IEnumerable<(string Label, string? Text)> Lines(ProjectView view)
    {
        var project = view.Project;
        return
        [
            ("The problem", project.Problem),
            ("How we know", project.Evidence),
            ("The aim", project.Aim),
            ("For whom", project.ForWhom),
            ("By when", project.AimBy is { } day ? UkDate.InWords(day) : null),
            ("In and out", project.Scope),
            ("Why now", project.WhyNow),
            ("Risks", project.Risks),
            ("Dimensions of quality", string.Join(", ", QualityWords.Of(project.Dimensions))),
            ("Which of the four aims", string.Join(", ", QualityWords.Of(project.Aims))),
            ("Unit", view.Unit.Name),
            ("Takes part", string.Join(", ", view.Sites.Select(site => site.Name))),
            .. view
                .Members.GroupBy(member => member.Role)
                .Select(role => (role.Key.Title(), (string?)string.Join(", ", role.Select(member => member.Name)))),
            ("Since", UkDate.InWords(UkTime.DayOf(project.StartedAt))),
        ];
    }
}
