using System.Globalization;

namespace Evenkeel.Ui;

public enum ProcessStepKind
{
    Step,

    /// <summary>A question: yes goes on, no goes aside.</summary>
    Decision,
    Wait,
    StartOrEnd,
}

/// <summary>How the work is done, step by step, by whom and how long it takes.</summary>
/// <param name="Steps">In their order.</param>
public sealed record ProcessPicture(string Title, IReadOnlyList<ProcessStep> Steps)
{
    private IEnumerable<ProcessStep> All => Steps.SelectMany(step => step.No.Prepend(step));

    /// <summary>By whom, in the order in which they first do something.</summary>
    public IReadOnlyList<string> Lanes => [.. All.Select(step => step.Who).OfType<string>().Distinct()];

    /// <summary>How many steps by how many, how long they take in all, how much of it is waiting, and how many problems are noted.</summary>
    public string Sentence()
    {
        var (steps, problems) = (All.Count(), All.Count(step => step.Problem is not null));
        var by = Lanes.Count > 1 ? $" by {Lanes.Count}" : "";
        var noted = problems == 0 ? "" : $" {problems} {(problems == 1 ? "problem is" : "problems are")} noted.";
        return $"{steps} {(steps == 1 ? "step" : "steps")}{by}. {Times()}{noted}";
    }

    private string Times()
    {
        if (All.All(step => step.Minutes is null))
        {
            return "Nobody has said yet how long they take.";
        }

        var (total, waiting) = (Steps.Sum(step => step.Minutes ?? 0), Waiting(Steps));
        var aside = Steps.Sum(step => step.No.Sum(no => no.Minutes ?? 0));
        var share = total > 0 ? $" ({waiting / total * 100:0} %)" : "";
        var unsaid = All.Count(step =>
            step.Minutes is null && step.Kind is ProcessStepKind.Step or ProcessStepKind.Wait
        );
        return $"{Minutes(total)} in all, of which {Minutes(waiting)} waiting{share}."
            + (aside > 0 ? $" Where an answer is no: up to {Minutes(aside)} more." : "")
            + (unsaid > 0 ? $" Of {unsaid} nobody has said how long." : "");
    }

    private static double Waiting(IEnumerable<ProcessStep> steps) =>
        steps.Where(step => step.Kind == ProcessStepKind.Wait).Sum(step => step.Minutes ?? 0);

    /// <summary>"95 minutes"; "3 h 20 min" from two hours on.</summary>
    public static string Minutes(double minutes) =>
        minutes == 1 ? "1 minute"
        : minutes < 120 ? $"{minutes.ToString("0.#", CultureInfo.InvariantCulture)} minutes"
        : minutes % 60 == 0 ? $"{(minutes / 60).ToString("0", CultureInfo.InvariantCulture)} h"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(minutes / 60):0} h {minutes % 60:0} min");
}

/// <param name="Who">Who does it; null where nobody said.</param>
/// <param name="Problem">What goes wrong at it.</param>
public sealed record ProcessStep(string Text, ProcessStepKind Kind, string? Who, double? Minutes, string? Problem)
{
    /// <summary>What happens where the answer is no; then it goes on as after yes.</summary>
    public IReadOnlyList<ProcessStep> No { get; init; } = [];
}
