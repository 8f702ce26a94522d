using System.Globalization;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Targets;

internal enum AimMet
{
    CannotSay,
    NotYet,
    PartOfTheWay,
    MetNotHeld,
    Met,
}

/// <summary>Was the aim met? The answer of one measure, and why.</summary>
internal sealed record AimAnswer(AimMet Answer, string Because)
{
    public string Title =>
        Answer switch
        {
            AimMet.Met => "Met",
            AimMet.MetNotHeld => "Met, but not yet held",
            AimMet.PartOfTheWay => "Part of the way",
            AimMet.NotYet => "Not yet",
            _ => "Cannot say yet",
        };
}

/// <summary>
/// Asks the readings whether what was wanted is reached. Met: the level now is at or beyond it and rests on six points or more. Not yet held: on three
/// to five. Part of the way: not there, but the chart says that it moved towards it.
/// </summary>
internal static class AskAim
{
    public const int Held = 6;
    private const double LeastWay = 0.05;

    /// <summary>Null where nothing is wanted.</summary>
    /// <param name="change">The first change, or the day on which the project began where there is none.</param>
    public static AimAnswer? Of(Target target, MeasuredSeries series, DateOnly change, DateOnly today)
    {
        if (target.Wanted is not { } wanted)
        {
            return null;
        }

        if (LevelNow.Of(series, change) is not { } now)
        {
            return TooFew(LevelNow.Since(series, change));
        }

        var side = target.Side(series.Better);
        return side == 0 ? new(AimMet.CannotSay, "Nobody has said which way is better. Say the baseline too.")
            : side * (now.Value - wanted) >= 0 ? Reached(series, now)
            : Late(NotThere(target, series, change, now), target.By, today);
    }

    private static AimAnswer Late(AimAnswer answer, DateOnly? by, DateOnly today) =>
        by is { } day && day < today
            ? answer with
            {
                Because = $"{answer.Because} The day was {UkDate.Plain(day)}.",
            }
            : answer;

    private static AimAnswer TooFew(int points)
    {
        var came = points switch
        {
            0 => "No reading has come since the change",
            1 => "One reading has come since the change",
            _ => string.Create(CultureInfo.InvariantCulture, $"{points} readings have come since the change"),
        };
        return new(AimMet.CannotSay, $"{came}, and {LevelNow.Least} are the least.");
    }

    private static AimAnswer Reached(MeasuredSeries series, LevelNow now)
    {
        var level = $"{series.Format.Text(now.Value)} {now.Says}";
        return now.Points >= Held
            ? new(AimMet.Met, $"{level}.")
            : new(
                AimMet.MetNotHeld,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{level}, which is {LevelNow.Counted(series.Step, now.Points)}. {Held} are wanted to say that it holds."
                )
            );
    }

    private static AimAnswer NotThere(Target target, MeasuredSeries series, DateOnly change, LevelNow now)
    {
        var moved = Move.Since(series, change) is { } move && (move.IsUp ? 1 : -1) == target.Side(series.Better);
        return (moved, target.Way(now.Value)) switch
        {
            (true, >= LeastWay and var way) => new(AimMet.PartOfTheWay, $"{Capital(Target.WayInWords(way))}."),
            (true, null) => new(
                AimMet.PartOfTheWay,
                "It moved the right way. Say the baseline, and we can say how far."
            ),
            (false, >= LeastWay) => new(
                AimMet.NotYet,
                "It lies nearer than at the start, but so far chance alone could give that."
            ),
            _ => new(AimMet.NotYet, "Nothing has moved towards it that chance would not give."),
        };
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
