using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTheory;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.EditTheory;

internal static class TheoryChoices
{
    /// <summary>What a box can drive: the aim, a driver, or nothing yet. Not itself, nor what is below it.</summary>
    public static Choice[] Above(TheoryView view, TheoryLine? line) =>
        [
            new(OutlinePlace.Top, "The aim itself"),
            .. view
                .Tree.All.Where(other => !IsIn(line, other) && !other.Node.IsIdea || IsAbove(line, other))
                .Select(other => new Choice(
                    other.Node.Id.ToString(),
                    $"{other.Place} {ProjectWords.Brief(other.Node.Text)}"
                )),
            new(OutlinePlace.Nothing, "Nothing yet: set it aside"),
        ];

    private static bool IsIn(TheoryLine? line, TheoryLine other) => line?.All.Contains(other) == true;

    private static bool IsAbove(TheoryLine? line, TheoryLine other) =>
        line is not null && other.Node.Id == line.Node.ParentId;
}
