using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Tools;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>A planted tool: its lines, each so many steps in.</summary>
internal sealed record DemoTool(string Project, ToolKind Kind, string Title, string Subject, DemoToolLine[] Lines);

internal sealed record DemoToolLine(int Depth, string Text)
{
    public bool IsRoot { get; init; }
    public string? Who { get; init; }
    public string? Note { get; init; }
    public double? Minutes { get; init; }
    public ProcessStepKind? Step { get; init; }
    public (ForceSide Side, int Strength)? Force { get; init; }
    public (int Influence, int Interest)? Weight { get; init; }

    /// <summary>How many of the project's people voted for it.</summary>
    public int Votes { get; init; }
}

/// <summary>What the teams of two projects drew before they changed anything (docs/demonstration.md).</summary>
internal static class DemoTools
{
    private const string Falls = "Fewer falls in the evening";
    private const string Medicines = "Discharge medicines before noon";

    private static readonly DemoTool[] All =
    [
        new(
            Falls,
            ToolKind.Fishbone,
            "Why people fall in the evening",
            "People fall between six and ten in the evening",
            [
                new(0, "People"),
                new(1, "Two staff for four bays from eight on"),
                new(2, "The late shift ends before the round does") { IsRoot = true },
                new(1, "Bank staff do not know who is at risk"),
                new(0, "Place"),
                new(1, "The way to the bathroom is dark"),
                new(1, "Chairs from visiting stand in the way"),
                new(0, "Equipment"),
                new(1, "Walking aids are put out of reach at bedtime"),
                new(0, "Process"),
                new(1, "Nobody asks about the toilet before the round") { IsRoot = true },
                new(1, "Risk is not said at the evening handover"),
                new(0, "Policy"),
                new(1, "The form is filled in on the first day only"),
                new(0, "Patient factors"),
                new(1, "Water tablets are given at six"),
                new(1, "Confusion grows towards the night"),
            ]
        ),
        new(
            Falls,
            ToolKind.ParetoByVotes,
            "Which cause first?",
            "Which cause to work on first",
            [
                new(0, "Nobody asks about the toilet before the round") { Votes = 4 },
                new(0, "The way to the bathroom is dark") { Votes = 3 },
                new(0, "Risk is not said at the evening handover") { Votes = 1 },
                new(0, "Water tablets are given at six") { Votes = 1 },
                new(0, "Chairs from visiting stand in the way"),
            ]
        ),
        new(
            Falls,
            ToolKind.ForceField,
            "A walk at nine: for and against",
            "One member of staff walks round all bays at nine each evening",
            [
                new(0, "The night staff asked for it") { Force = (ForceSide.For, 4) },
                new(0, "It takes ten minutes") { Force = (ForceSide.For, 3) },
                new(0, "Families say that the evenings feel unwatched") { Force = (ForceSide.For, 3) },
                new(0, "Medicines run late on most evenings") { Force = (ForceSide.Against, 4) },
                new(0, "Another thing to write down") { Force = (ForceSide.Against, 2) },
            ]
        ),
        new(
            Medicines,
            ToolKind.ProcessMap,
            "From the decision to the door",
            "Discharge medicines, from the decision to go home until they are in the hand",
            [
                new(0, "The round decides: home tomorrow") { Step = ProcessStepKind.StartOrEnd, Who = "Doctor" },
                new(0, "Writes the prescription")
                {
                    Step = ProcessStepKind.Step,
                    Who = "Doctor",
                    Minutes = 10,
                    Note = "Often on the day itself, after the round",
                },
                new(0, "Waits for the pharmacist")
                {
                    Step = ProcessStepKind.Wait,
                    Who = "Ward",
                    Minutes = 90,
                },
                new(0, "Is it complete?")
                {
                    Step = ProcessStepKind.Decision,
                    Who = "Pharmacist",
                    Minutes = 5,
                },
                new(1, "Calls the doctor, who is in theatre")
                {
                    Step = ProcessStepKind.Wait,
                    Who = "Pharmacist",
                    Minutes = 60,
                    Note = "Every third prescription",
                },
                new(0, "Makes them up")
                {
                    Step = ProcessStepKind.Step,
                    Who = "Pharmacist",
                    Minutes = 25,
                },
                new(0, "Waits for a porter")
                {
                    Step = ProcessStepKind.Wait,
                    Who = "Ward",
                    Minutes = 45,
                },
                new(0, "Explains them, and says goodbye")
                {
                    Step = ProcessStepKind.StartOrEnd,
                    Who = "Nurse",
                    Minutes = 10,
                },
            ]
        ),
        new(
            Medicines,
            ToolKind.Stakeholders,
            "Whom we need",
            "Discharge medicines before noon",
            [
                new(0, "Ward pharmacist")
                {
                    Weight = (5, 5),
                    Note = "A list of tomorrow's discharges by three",
                    Who = "charge nurse",
                },
                new(0, "Consultants")
                {
                    Weight = (5, 2),
                    Note = "No more work on the round",
                    Who = "lead consultant",
                },
                new(0, "Junior doctors") { Weight = (4, 4), Note = "To know on the day before" },
                new(0, "People who go home, and their families") { Weight = (2, 5), Note = "A time that holds" },
                new(0, "Porters")
                {
                    Weight = (3, 2),
                    Note = "One collection at eleven",
                    Who = "ward clerk",
                },
            ]
        ),
    ];

    /// <summary>With the votes of its people.</summary>
    public static void Plant(AppDb db, Project project, IReadOnlyList<PersonId> people)
    {
        foreach (var (planted, i) in All.Where(tool => tool.Project == project.Title).Select((tool, i) => (tool, i)))
        {
            var tool = new Tool
            {
                ProjectId = project.Id,
                Number = i + 1,
                Kind = planted.Kind,
                Title = planted.Title,
                Subject = planted.Subject,
                VotesEach = 3,
                MadeAt = project.StartedAt.AddDays(2 + i),
            };
            db.Tools.Add(tool);
            Plant(db, tool, planted.Lines, people);
        }
    }

    private static void Plant(AppDb db, Tool tool, DemoToolLine[] planted, IReadOnlyList<PersonId> people)
    {
        var (above, given) = (new Guid[10], new Dictionary<PersonId, int>());
        foreach (var (told, i) in planted.Select((told, i) => (told, i)))
        {
            var line = Line(tool, told, told.Depth == 0 ? null : above[told.Depth - 1], i + 1);
            above[told.Depth] = line.Id;
            db.ToolLines.Add(line);
            foreach (var person in people.Where(p => given.GetValueOrDefault(p) < tool.VotesEach).Take(told.Votes))
            {
                given[person] = given.GetValueOrDefault(person) + 1;
                db.ToolVotes.Add(
                    new ToolVote
                    {
                        ToolId = tool.Id,
                        LineId = line.Id,
                        PersonId = person,
                        Slot = given[person],
                    }
                );
            }
        }
    }

    private static ToolLine Line(Tool tool, DemoToolLine told, Guid? parent, int order) =>
        new()
        {
            ToolId = tool.Id,
            ParentId = parent,
            Text = told.Text,
            Who = told.Who,
            Note = told.Note,
            Amount = told.Minutes,
            Step = told.Step,
            Side = told.Force?.Side,
            Strength = told.Force?.Strength,
            Influence = told.Weight?.Influence,
            Interest = told.Weight?.Interest,
            IsRoot = told.IsRoot,
            Order = order,
        };
}
