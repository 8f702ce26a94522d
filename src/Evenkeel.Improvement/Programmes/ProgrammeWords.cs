using Evenkeel.Improvement.Projects;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Programmes;

/// <summary>How programmes and spread are spoken of.</summary>
internal static class ProgrammeWords
{
    public static readonly IReadOnlyList<Choice> States =
    [
        new(nameof(AdoptionState.NotYet), "Not yet"),
        new(nameof(AdoptionState.Testing), "Testing it", "In one place, or for a time"),
        new(nameof(AdoptionState.Adopted), "In use", "Part of the daily work, as it was meant"),
        new(nameof(AdoptionState.Adapted), "In use, our own way", "Changed to fit here"),
        new(nameof(AdoptionState.NotForUs), "Not for us", "Tried or thought through, and left"),
    ];

    public static string Title(this AdoptionState state) => ProjectWords.LabelOf(States, state);

    /// <summary>"in use at 4 of 6 sites".</summary>
    public static string Used(int used, int of) =>
        of == 0 ? "no site yet"
        : used == 0 ? $"in use at none of {of} sites yet"
        : used == of ? $"in use at all {of} sites"
        : $"in use at {used} of {of} sites";

    public static string SitesOf(int count) =>
        count switch
        {
            0 => "No unit takes part yet",
            1 => "1 unit takes part",
            _ => $"{count} units take part",
        };
}
