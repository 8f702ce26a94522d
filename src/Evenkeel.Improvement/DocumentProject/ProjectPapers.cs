using System.Globalization;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowProject;
using Evenkeel.Improvement.ShowTheory;
using Evenkeel.Improvement.Tools;
using Evenkeel.Platform;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.DocumentProject;

/// <summary>The parts of a project's documents, and which of them stand in which.</summary>
internal static class ProjectPapers
{
    private const string Working = "Is it working?";
    private const string Far = "How far it has come";

    public static Paper Paper(OpenProject open, DateTimeOffset made) =>
        new(open.Project.Title)
        {
            Where = open.Unit.Name,
            Period = Since(open.Project),
            Lead = $"Aim: {ProjectWords.Sentence(open.Project)}",
            Source = string.Create(CultureInfo.InvariantCulture, $"Project {open.Project.Number}"),
            Made = made,
        };

    public static IEnumerable<PaperPart> Report(DocumentedProject it) =>
        [
            CharterPaper.Of(it.View),
            .. Understood(it),
            .. Theory(it),
            .. it.View.Measures.Select(line => Measure(it.View, line)),
            .. Sites(it.View),
            .. PdsaPapers.InFull(it.View.Cycles.Reverse()),
            .. Progress(it.View),
            .. End(it),
        ];

    public static IEnumerable<PaperPart> Slides(DocumentedProject it) =>
        [
            CharterPaper.Of(it.View),
            .. Understood(it),
            .. Theory(it),
            .. it.View.Measures.Select(line => Measure(it.View, line)).OfType<PaperChart>(),
            .. Sites(it.View),
            .. PdsaPapers.Table(it.View.Cycles.Reverse(), it.View.Project.IsOpen),
            .. it.View.Project.IsOpen ? Learned(it.View) : End(it),
        ];

    public static PaperDrivers Drivers(TheoryView theory) => new("Theory of change", theory.Picture());

    /// <summary>What each tool says, of those on which something is written.</summary>
    private static IEnumerable<PaperPart> Understood(DocumentedProject it)
    {
        PaperFact[] says = [.. it.Tools.Select(Fact).OfType<PaperFact>()];
        return says.Length == 0
            ? []
            : [new PaperFacts("How do we understand it?", "What we drew", "What it says", says)];
    }

    private static PaperFact? Fact(ToolSheet sheet) =>
        ToolDrawing.Of(sheet) is { } drawn
            ? new PaperFact($"{sheet.Words.Title}: {sheet.Tool.Title}", drawn.Says)
            : null;

    private static IEnumerable<PaperPart> Theory(DocumentedProject it) =>
        it.Theory.Tree.IsEmpty ? [] : [Drivers(it.Theory)];

    private static PaperPart Measure(ProjectView view, MeasureLine line)
    {
        if (line.Picture is not { } picture)
        {
            return new PaperText("A measure of another unit", ["It is not yours to see."]) { Under = Working };
        }

        var at = line.Unit is { } unit && unit.Id != view.Unit.Id ? $", {unit.Name}" : "";
        var title = $"{picture.Measure} ({line.Measure.Role.Title().ToLowerInvariant()}{at})";
        return picture.Picture is { } drawn
            ? new PaperChart(title, drawn) { Under = Working, Says = [.. Says(line)] }
            : new PaperText(title, [picture.Fault ?? ""]) { Under = Working };
    }

    private static IEnumerable<string> Says(MeasureLine line)
    {
        if (line.Answer is { } answer)
        {
            yield return $"Was the aim met? {answer.Title}. {answer.Because}".TrimEnd();
        }

        if (line.Says.Length > 0)
        {
            yield return line.Says;
        }
    }

    /// <summary>Of a programme: how each site goes, and where their charts stand.</summary>
    private static IEnumerable<PaperPart> Sites(ProjectView view) =>
        view.Spread is not { Sites.Count: > 0 } table
            ? []
            :
            [
                new PaperFacts(
                    "The sites",
                    "Site",
                    "How it goes",
                    [
                        .. table.Sites.Select(site => new PaperFact(
                            site.Unit.Name,
                            ProgrammeWords.Goes(site, table) is { Length: > 0 } goes ? goes : "under way"
                        )),
                        new PaperFact("Their charts", "stand at the programme, under “Charts of the sites”"),
                    ]
                ),
            ];

    private static IEnumerable<PaperPart> Progress(ProjectView view) =>
        [
            new PaperText("Progress", [view.Progress, .. view.Stale is { } stale ? [stale] : Array.Empty<string>()])
            {
                Under = Far,
            },
            new PaperFacts(
                "The improvement journey",
                "Stage",
                "How it stands",
                [
                    .. Journey
                        .Stages.Zip(Journey.Of(view.Project.Stages))
                        .Select(stage => new PaperFact(stage.First, stage.Second.Title())),
                ]
            )
            {
                Under = Far,
            },
        ];

    private static IEnumerable<PaperPart> Learned(ProjectView view)
    {
        string[] learned =
        [
            .. view
                .Cycles.Reverse()
                .Where(cycle => cycle.Learned is not null)
                .Select(cycle => string.Create(CultureInfo.InvariantCulture, $"PDSA {cycle.Number}: {cycle.Learned}")),
        ];
        var title = learned.Length > 0 ? "What we have learned so far" : Far;
        return [new PaperText(title, [.. learned, view.Progress])];
    }

    private static IEnumerable<PaperPart> End(DocumentedProject it)
    {
        var project = it.View.Project;
        if (project.EndedAt is not { } ended)
        {
            return [];
        }

        if (project.IsTakenBack)
        {
            var day = UkDate.InWords(UkTime.DayOf(ended));
            return [new PaperText("Taken back: it was started by mistake", [$"Taken back on {day}."])];
        }

        string?[] says =
        [
            project.Learning,
            $"For: {project.LearningFor}. Closed on {UkDate.InWords(UkTime.DayOf(ended))}.",
            Sustain.Says(project.Sustain) is { } lasts ? $"Will it last? {lasts}" : null,
            .. it.Keepers.Select(keeper => $"Keeps watch: {keeper}"),
        ];
        return [new PaperText(project.Result?.Sentence() ?? "It has ended", [.. says.OfType<string>()])];
    }

    private static string Since(Project project) =>
        $"{UkDate.Plain(UkTime.DayOf(project.StartedAt))} to {(project.EndedAt is { } end ? UkDate.Plain(UkTime.DayOf(end)) : "now")}";
}
