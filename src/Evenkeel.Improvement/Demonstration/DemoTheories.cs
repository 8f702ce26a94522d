using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Theories;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>Planted theories of change: a line each, indented below what it drives; "-" an idea, "?" tied to nothing yet, "| measure" what shows it.</summary>
internal static class DemoTheories
{
    private static readonly Dictionary<string, (string Lines, string Why)> All = new()
    {
        ["Fewer falls in the evening"] = (
            """
            People have what they need before the late round
              Nobody gets up alone for the toilet
                - Ask everybody who is up at seven whether they need the toilet
                - A safety walk at 21:00, when the round is done
              What they need is within reach
                - Glasses, call bell and walking aid on the side they get up on
            The room helps them
              The way to the bathroom is seen in the dark
                - A night light by the bathroom door
            Staff know who is at risk today
              Risk is said at each handover
                - One line in the handover: who must not get up alone
            ? - Falls are talked through within the hour, with who fell
            """,
            "The case notes of the last twenty falls: thirteen people were on their way to the bathroom."
        ),
        [DemoProgramme.Title] = (
            $"""
            People have what they need before they get up
              - {DemoProgramme.Walk}
              - {DemoProgramme.Reach}
            The room helps them
              - {DemoProgramme.Light}
            Everybody knows who is at risk today
              - {DemoProgramme.Handover}
              - {DemoProgramme.Review}
            """,
            "What Ward 7 learned, and what the literature on inpatient falls agrees on."
        ),
        ["Discharge medicines before noon"] = (
            """
            The prescription is written the day before
              Discharges are known by three o'clock
                - The pharmacist joins the huddle on Tuesday and writes up tomorrow's discharges
            Pharmacy sees it at once
            """,
            ""
        ),
    };

    /// <summary>The ideas by what they say, so that cycles name what they test.</summary>
    public static IReadOnlyDictionary<string, Guid> Plant(AppDb db, Project project, PersonId? by)
    {
        var ideas = new Dictionary<string, Guid>();
        if (!All.TryGetValue(project.Title, out var planted))
        {
            return ideas;
        }

        var (above, nodes) = (new Stack<(int Indent, Guid Id)>(), new List<TheoryNode>());
        foreach (var line in planted.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var text = line.TrimStart();
            var indent = line.Length - text.Length;
            while (above.TryPeek(out var top) && top.Indent >= indent)
            {
                above.Pop();
            }

            var node = Node(project, text, above.TryPeek(out var over) ? over.Id : null, nodes.Count + 1);
            above.Push((indent, node.Id));
            nodes.Add(node);
        }

        db.TheoryNodes.AddRange(nodes);
        Keep(db, project, nodes, planted.Why, by);
        return nodes.Where(node => node.IsIdea).ToDictionary(node => node.Text, node => node.Id);
    }

    private static TheoryNode Node(Project project, string text, Guid? parent, int order) =>
        new()
        {
            ProjectId = project.Id,
            ParentId = parent,
            IsAside = text.StartsWith('?'),
            IsIdea = text.Contains("- ", StringComparison.Ordinal),
            Text = text.TrimStart('?', '-', ' '),
            Order = order,
        };

    private static void Keep(AppDb db, Project project, List<TheoryNode> nodes, string why, PersonId? by)
    {
        if (why.Length == 0 || by is not { } person)
        {
            return;
        }

        var version = new TheoryVersion
        {
            ProjectId = project.Id,
            Number = 1,
            At = project.StartedAt.AddDays(20),
            ById = person,
            Why = why,
            Aim = ProjectWords.Sentence(project),
        };
        db.TheoryVersions.Add(version);
        db.AddRange(nodes.Where(node => node.Order <= 9).Select(node => TheoryVersionNode.Of(node, version.Id)));
    }
}
