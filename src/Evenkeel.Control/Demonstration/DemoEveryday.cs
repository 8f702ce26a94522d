using Evenkeel.Control.Issues;
using Evenkeel.Organisation.Demonstration;

namespace Evenkeel.Control.Demonstration;

/// <summary>What teams raise from day to day, the same for a day whenever it is told; and one team that fell silent.</summary>
internal static class DemoEveryday
{
    /// <summary>It raised something every few days, and nothing since.</summary>
    public const string Silent = "ward-5";
    public const int SilentForDays = 42;
    private const int EveryDays = 6;
    private const int SilentEveryDays = 3;

    private static readonly (string Problem, string Theme)[] Kinds =
    [
        ("The printer at the desk jams", "Equipment"),
        ("Dressings of the right size are missing", "Supplies"),
        ("Handover starts late when the night has one nurse", "Staffing"),
        ("The drug fridge was open this morning", "Medicines"),
        ("Letters reach the practice after the visit", "Communication"),
        ("The blind in bay 3 does not close", "Environment"),
        ("Two people waited for a porter for an hour", "Flow"),
        ("The observation chart hides the early warning score", "Safety"),
        ("Interpreters are booked for the wrong day", "Communication"),
        ("Insulin pens are kept in two places", "Medicines"),
    ];

    public static IEnumerable<DemoStory> On(DateOnly day, DateOnly today)
    {
        var back = today.DayNumber - day.DayNumber;
        foreach (var team in Strathmore.Services.SelectMany(s => s.Teams).Select(Strathmore.CodeOf))
        {
            var random = new Random(day.DayNumber * 397 ^ Seed(team));
            var raises =
                team == Silent
                    ? back >= SilentForDays && day.DayNumber % SilentEveryDays == 0
                    : random.Next(EveryDays) == 0;
            if (raises && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return Make(team, back, random);
            }
        }
    }

    private static DemoStory Make(string team, int back, Random random)
    {
        var (problem, theme) = Kinds[random.Next(Kinds.Length)];
        var hour = 8 + random.NextDouble() * 8;
        return random.Next(4) == 0
            ? new DemoStory(team, back, hour, problem, theme, WhoFixes.WeAsk, [.. Asked(random)])
            : new DemoStory(team, back, hour, problem, theme, WhoFixes.WeFix, [.. Own(random)]);
    }

    private static IEnumerable<DemoStep> Own(Random random)
    {
        var taken = random.NextDouble() * 20;
        var placed = taken + 10 + random.NextDouble() * 80;
        yield return new(taken, "take", random.Next(4) == 0 ? "Complex" : "Quick");
        yield return new(placed, "place", "Put right by the team");
        yield return new(placed + 24 + random.NextDouble() * 72, "works", "Looked again: it holds");
    }

    private static IEnumerable<DemoStep> Asked(Random random)
    {
        // Most are answered in time, some are not: the charts have something to show.
        var received = random.NextDouble() * 5;
        var answered = received + 2 + random.NextDouble() * 60;
        yield return new(received, "receive");
        yield return new(answered, "answer", "It is ordered, and comes this week.");
        var said = answered + 3 + random.NextDouble() * 30;
        if (random.Next(6) > 0)
        {
            yield return new(said, "accept");
            yield break;
        }

        var again = said + 20 + random.NextDouble() * 60;
        yield return new(said, "reject", "It has not come.");
        yield return new(said + 4, "receive");
        yield return new(again, "answer", "Bought elsewhere, and delivered.");
        yield return new(again + 20, "accept");
    }

    // string.GetHashCode differs from run to run.
    private static int Seed(string text) => text.Aggregate(17, (seed, letter) => unchecked(seed * 31 + letter));
}
