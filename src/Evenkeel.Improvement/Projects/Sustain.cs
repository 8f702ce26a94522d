namespace Evenkeel.Improvement.Projects;

/// <summary>What is said to one question of the check.</summary>
internal enum SustainAnswer
{
    NotSaid,
    No,
    Partly,
    Yes,
}

/// <param name="Weight">Of a hundred.</param>
internal sealed record SustainFactor(string Area, string Question, string Name, double Weight);

/// <summary>
/// Will it last? The ten factors of the NHS Sustainability Model and their weights (L. Maher, D. Gustafson, A. Evans, NHS Institute for Innovation and Improvement, 2010), in our
/// own words and with three answers a factor in place of its four levels. From 55 on the model is hopeful; up to 45 it asks for action.
/// </summary>
internal static class Sustain
{
    private const double Hopeful = 55;
    private const double AtRisk = 45;
    private const string Process = "The change";
    private const string Staff = "The people";
    private const string Organisation = "The organisation";

    public static readonly IReadOnlyList<SustainFactor> Factors =
    [
        new(
            Process,
            "Does it also make the work easier, or save something?",
            "benefits beyond those for patients",
            8.5
        ),
        new(Process, "Do people believe that it works, and see the evidence?", "whether people believe in it", 9.1),
        new(Process, "Would it go on without this project, and adapt?", "whether it adapts and goes on by itself", 7),
        new(Process, "Is there a way to see whether it still works?", "seeing whether it still works", 6.5),
        new(Staff, "Were staff involved, and trained for it?", "involvement and training of staff", 11.4),
        new(Staff, "Do staff want it to stay, and say what they think of it?", "how staff feel about it", 11),
        new(Staff, "Do senior leaders stand behind it and clear the way?", "senior leaders who stand behind it", 15),
        new(
            Staff,
            "Do clinical leaders stand behind it and clear the way?",
            "clinical leaders who stand behind it",
            15
        ),
        new(Organisation, "Does it fit what the organisation aims for?", "fit with the organisation’s aims", 7),
        new(
            Organisation,
            "Are time, equipment and written ways there to keep it?",
            "time, equipment and written ways",
            9.5
        ),
    ];

    public static string? Write(IEnumerable<SustainAnswer> answers)
    {
        var text = string.Concat(answers.Take(Factors.Count).Select(answer => (int)answer));
        return text.Trim('0').Length == 0 ? null : text.PadRight(Factors.Count, '0');
    }

    public static IReadOnlyList<SustainAnswer> Of(string? written) =>
        [.. (written ?? "").PadRight(Factors.Count, '0').Select(digit => (SustainAnswer)(digit - '0'))];

    /// <summary>The score in words, and what is weakest; of what was answered.</summary>
    public static string? Says(string? written)
    {
        var said = Of(written).Zip(Factors).Where(pair => pair.First != SustainAnswer.NotSaid).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        var score =
            100 * said.Sum(pair => pair.Second.Weight * Part(pair.First)) / said.Sum(pair => pair.Second.Weight);
        var hope =
            score >= Hopeful ? "It is likely to last"
            : score > AtRisk ? "It may last, with care"
            : "It is at risk of not lasting";
        var of = said.Count == Factors.Count ? "" : $", {said.Count} of {Factors.Count} answered";
        var (answer, weakest) = said.MaxBy(pair => pair.Second.Weight * (1 - Part(pair.First)));
        var weak = answer == SustainAnswer.Yes ? "" : $" Weakest: {weakest.Name}.";
        return FormattableString.Invariant($"{hope} ({score:0} of 100{of}).{weak}");
    }

    private static double Part(SustainAnswer answer) =>
        answer switch
        {
            SustainAnswer.Yes => 1,
            SustainAnswer.Partly => 0.5,
            _ => 0,
        };
}
