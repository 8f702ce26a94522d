using Microsoft.AspNetCore.Components;

namespace Evenkeel.Improvement.Programmes;

/// <summary>A shape for how far a site is with a change; it stands beside the word and says nothing to a screen reader.</summary>
internal static class AdoptionMarks
{
    private const string Ring =
        """<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/>""";

    public static MarkupString Of(AdoptionState state) =>
        new(
            $"""<svg class="ek-adopt__mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">{Shape(state)}</svg>"""
        );

    private static string Shape(AdoptionState state) =>
        state switch
        {
            AdoptionState.Adopted => """<circle cx="8" cy="8" r="6.75" fill="currentColor"/>""",
            AdoptionState.Adapted => """<path d="M8 .75 15.25 8 8 15.25.75 8Z" fill="currentColor"/>""",
            AdoptionState.Testing => $"""{Ring}<path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor"/>""",
            AdoptionState.NotForUs =>
                """<path d="M3 3 13 13M13 3 3 13" fill="none" stroke="currentColor" stroke-width="1.75"/>""",
            _ => Ring,
        };
}
