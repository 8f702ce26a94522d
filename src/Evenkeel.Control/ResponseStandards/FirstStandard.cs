using Evenkeel.Control.Escalations;
using Evenkeel.Organisation;

namespace Evenkeel.Control.ResponseStandards;

/// <summary>The standard that a new database begins with, to be replaced by the organisation's own; and Scotland's bank holidays of two years.</summary>
internal static class FirstStandard
{
    private const int Hour = 60;
    private const int WorkingDay = 8 * Hour;

    public static readonly object Standard = new
    {
        Version = 1,
        MadeAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        By = "Evenkeel",
        Reason = "To begin with, until the organisation sets its own.",
        Opens = new TimeOnly(9, 0),
        Closes = new TimeOnly(17, 0),
        VerdictMinutes = 5 * WorkingDay,
    };

    public static readonly ResponseTime[] Times =
    [
        Time(Severity.Urgent, Level.Team, 15, 2 * Hour),
        Time(Severity.Urgent, Level.Service, 30, 4 * Hour),
        Time(Severity.Urgent, Level.Board, Hour, 8 * Hour),
        Time(Severity.Soon, Level.Team, 2 * Hour, WorkingDay),
        Time(Severity.Soon, Level.Service, 4 * Hour, 2 * WorkingDay),
        Time(Severity.Soon, Level.Board, WorkingDay, 5 * WorkingDay),
        Time(Severity.Routine, Level.Team, WorkingDay, 5 * WorkingDay),
        Time(Severity.Routine, Level.Service, 2 * WorkingDay, 10 * WorkingDay),
        Time(Severity.Routine, Level.Board, 3 * WorkingDay, 20 * WorkingDay),
    ];

    // https://www.mygov.scot/scotland-bank-holidays
    public static readonly Holiday[] Holidays =
    [
        Day(2026, 1, 1, "New Year's Day"),
        Day(2026, 1, 2, "2nd January"),
        Day(2026, 4, 3, "Good Friday"),
        Day(2026, 5, 4, "Early May bank holiday"),
        Day(2026, 5, 25, "Spring bank holiday"),
        Day(2026, 8, 3, "Summer bank holiday"),
        Day(2026, 11, 30, "St Andrew's Day"),
        Day(2026, 12, 25, "Christmas Day"),
        Day(2026, 12, 28, "Boxing Day (substitute day)"),
        Day(2027, 1, 1, "New Year's Day"),
        Day(2027, 1, 4, "2nd January (substitute day)"),
        Day(2027, 3, 26, "Good Friday"),
        Day(2027, 5, 3, "Early May bank holiday"),
        Day(2027, 5, 31, "Spring bank holiday"),
        Day(2027, 8, 2, "Summer bank holiday"),
        Day(2027, 11, 30, "St Andrew's Day"),
        Day(2027, 12, 27, "Christmas Day (substitute day)"),
        Day(2027, 12, 28, "Boxing Day (substitute day)"),
    ];

    private static ResponseTime Time(Severity severity, Level level, int acknowledge, int answer) =>
        new()
        {
            Version = 1,
            Severity = severity,
            Level = level,
            AcknowledgeMinutes = acknowledge,
            AnswerMinutes = answer,
            RoundTheClock = severity == Severity.Urgent,
        };

    private static Holiday Day(int year, int month, int day, string name) =>
        new() { Day = new DateOnly(year, month, day), Name = name };
}
