using System.Text.RegularExpressions;

namespace Evenkeel.Tests.House;

/// <summary>docs/acts.md lists every act that the history can show. It is kept by this test.</summary>
public sealed partial class ActsTests
{
    [Fact]
    public void The_list_of_acts_is_complete() => Sources.IsReviewed("docs/acts.md", Text());

    [Fact]
    public void Every_act_is_in_the_past_tense_and_starts_with_what_it_is_about() =>
        Assert.All(Acts().Select(act => act.Name), name => Assert.Matches("^[A-Z][^.!?]+$", name));

    [Fact]
    public void An_act_is_found_on_one_line_and_on_two() =>
        Assert.Equal(
            ["Unit added", "Role given"],
            NewAct().Matches("new Act(\"Unit added\")\nnew Act(\n    \"Role given\"\n)").SelectMany(Names)
        );

    private static string Text() =>
        "# Acts\n\nWhat the history of an item can say was done, by module. Kept by a test: do not edit by hand.\n"
        + string.Concat(
            Acts()
                .GroupBy(act => act.Module)
                .Select(module =>
                    $"\n## {module.Key}\n\n"
                    + string.Concat(module.Select(act => $"- {act.Name}\n").Distinct().Order(StringComparer.Ordinal))
                )
        );

    private static IEnumerable<(string Module, string Name)> Acts() =>
        from path in Sources.Files("src", "*.*")
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
        from found in NewAct().Matches(Sources.Read(path))
        from name in Names(found)
        select (path.Split('/')[1].Replace("Evenkeel.", "", StringComparison.Ordinal), name);

    private static IEnumerable<string> Names(Match found) =>
        found.Groups.Values.Skip(1).Where(group => group.Success).Select(group => group.Value);

    // An act's name is written where it is done: one name, or one of two.
    [GeneratedRegex(
        """(?:new Act\(|ProjectDesk\.Act\(|RecordAsync\(|SaveAsync\(\s*view,)\s*(?:[^"();]*\?\s*)?"([^"]+)"(?:\s*:\s*"([^"]+)")?"""
    )]
    private static partial Regex NewAct();
}
