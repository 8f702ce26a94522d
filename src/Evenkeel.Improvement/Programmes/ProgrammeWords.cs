using Evenkeel.Improvement.Progress;
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

    /// <summary>What a site's own project is called to begin with: "Half the falls: Ward 21".</summary>
    public static string SiteTitle(Project programme, string unit)
    {
        var end = $": {unit}";
        var most = Math.Max(0, Project.MostTitle - end.Length);
        return $"{ShortText.Of(programme.Title, most)}{end}";
    }

    /// <summary>"the sites stand at 2.5 to 4.5 (2 of 6 say so)".</summary>
    public static string ProgressOf(IReadOnlyCollection<ProgrammeSite> sites)
    {
        var said = sites.Select(site => site.Project?.Progress).OfType<ProgressScore>().Order().ToList();
        return said.Count switch
        {
            0 => "No site has confirmed its progress yet",
            1 => $"One of {sites.Count} sites has confirmed its progress: {said[0].Number()}",
            _ when said[0] == said[^1] => $"{said.Count} of {sites.Count} sites stand at {said[0].Number()}",
            _ => $"{said.Count} of {sites.Count} sites stand at {said[0].Number()} to {said[^1].Number()}",
        };
    }

    /// <summary>Of the sites, how many have a project of their own that the reader sees.</summary>
    public static string OwnProjects(int sites, int seen) =>
        sites == 0 ? SitesOf(0)
        : seen < sites ? $"{SitesOf(sites)}; of their own projects you see {(seen == 0 ? "none" : $"{seen}")}"
        : $"{SitesOf(sites)}, {seen} with a project of {(seen == 1 ? "its" : "their")} own";

    /// <summary>"of 12 possible uses of its changes, 1 is in use".</summary>
    public static string UsesOf(SpreadTable table)
    {
        var used = table.Cells.Values.Count(cell => cell.IsUsed);
        return $"of {table.Cells.Count} possible uses of its changes, {used} {(used == 1 ? "is" : "are")} in use";
    }

    /// <summary>"progress 2.5, 3 of 4 changes in use".</summary>
    public static string Goes(ProgrammeSite site, SpreadTable table)
    {
        string[] says =
        [
            .. site.Project is null ? new[] { "no project of its own that you see" } : [],
            .. site.Project?.Progress is { } step ? new[] { $"progress {step.Number()}" } : [],
            .. table.Ideas.Count == 0 ? [] : new[] { $"{table.Uses(site)} of {table.Ideas.Count} changes in use" },
        ];
        return string.Join(", ", says);
    }

    /// <summary>Of the sites of a programme, how many have in their own projects what was shared just now.</summary>
    public static string SharedAt(int have, int sites) =>
        sites == 0
            ? "Shared. No unit takes part yet; one that records it has it in its own project when it is brought in."
        : have == sites
            ? $"Shared. {(sites == 1 ? "The one site has it in its own project" : $"All {sites} sites have it in their own projects")} now."
        : $"Shared. {have} of {sites} {(sites == 1 ? "site" : "sites")} {(have == 1 || sites == 1 ? "has it in its own project" : "have it in their own projects")} now; where it is recorded later, the site’s project takes it in with one press.";

    public static string SitesOf(int count) =>
        count switch
        {
            0 => "No unit takes part yet",
            1 => "1 unit takes part",
            _ => $"{count} units take part",
        };
}
