using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.SetStandard;

internal sealed class TimeRow
{
    public Severity Severity { get; set; }
    public Level Level { get; set; }
    public string? Acknowledge { get; set; }
    public string? Answer { get; set; }
}

internal sealed class StandardForm
{
    /// <summary>The version that was looked at.</summary>
    public int Version { get; set; }
    public List<TimeRow> Rows
    {
        get;
        set => field = value ?? [];
    } = [];
    public string? Opens { get; set; }
    public string? Closes { get; set; }
    public string? Verdict { get; set; }
    public string? Holidays { get; set; }

    [Required(ErrorMessage = "Say why the standard changes: it stays with the new version.")]
    [StringLength(1000, ErrorMessage = "This can be up to 1,000 characters.")]
    public string? Reason { get; set; }
}

/// <summary>A new version of the response standard. What was asked under an earlier one keeps its times.</summary>
internal sealed class SetStandardHandler(AppDb db, Standards standards, Scope scope, TimeProvider clock)
{
    private const int ADay = 24 * 60;

    public async Task<StandardForm> FillAsync(CancellationToken ct)
    {
        var now = await standards.CurrentAsync(ct);
        var workingDay = Minutes(now.Opens, now.Closes);
        var holidays = await db.Holidays.OrderBy(h => h.Day).ToListAsync(ct);
        return new StandardForm
        {
            Version = now.Version,
            Rows =
            [
                .. now
                    .Times.OrderBy(t => t.Severity)
                    .ThenByDescending(t => t.Level)
                    .Select(t => new TimeRow
                    {
                        Severity = t.Severity,
                        Level = t.Level,
                        Acknowledge = Durations.Say(t.AcknowledgeMinutes, t.RoundTheClock ? ADay : workingDay),
                        Answer = Durations.Say(t.AnswerMinutes, t.RoundTheClock ? ADay : workingDay),
                    }),
            ],
            Opens = now.Opens.ToString("HH:mm", CultureInfo.InvariantCulture),
            Closes = now.Closes.ToString("HH:mm", CultureInfo.InvariantCulture),
            Verdict = Durations.Say(now.VerdictMinutes, workingDay),
            Holidays = string.Join('\n', holidays.Select(h => $"{h.Day:yyyy-MM-dd} {h.Name}")),
        };
    }

    public Task<List<ResponseStandard>> VersionsAsync(CancellationToken ct) =>
        db.ResponseStandards.OrderByDescending(s => s.Version).AsNoTracking().ToListAsync(ct);

    public async Task<Outcome<int>> Handle(StandardForm form, CancellationToken ct)
    {
        var now = await standards.CurrentAsync(ct);
        if (form.Version != now.Version)
        {
            return Outcome.Stale;
        }

        var faults = new List<Refusal>();
        var opens = Time(form.Opens, nameof(StandardForm.Opens), faults);
        var closes = Time(form.Closes, nameof(StandardForm.Closes), faults);
        if (opens >= closes)
        {
            faults.Add(new Refusal(nameof(StandardForm.Closes), "The working day ends before it begins."));
        }

        var holidays = ReadHolidays(form.Holidays, faults);
        var workingDay = Math.Max(1, Minutes(opens, closes));
        var times = form
            .Rows.Select((row, i) => ReadTime(row, i, now.Version + 1, workingDay, faults))
            .OfType<ResponseTime>()
            .ToList();
        var verdict = Durations.Parse(form.Verdict, workingDay);
        if (verdict is null)
        {
            faults.Add(new Refusal(nameof(StandardForm.Verdict), "Write a time such as 5 days."));
        }

        if (times.Count != now.Times.Count && faults.Count == 0)
        {
            return Outcome.Stale;
        }

        return faults.Count > 0
            ? Outcome.Refused<int>(faults)
            : await SaveAsync(
                new ResponseStandard
                {
                    Version = now.Version + 1,
                    MadeAt = clock.GetUtcNow(),
                    By = scope.PersonName,
                    Reason = form.Reason!.Trim(),
                    Opens = opens,
                    Closes = closes,
                    VerdictMinutes = verdict!.Value,
                    Times = times,
                },
                holidays,
                ct
            );
    }

    private async Task<Outcome<int>> SaveAsync(ResponseStandard standard, List<Holiday> holidays, CancellationToken ct)
    {
        db.Add(standard);
        var stored = await db.Holidays.ToListAsync(ct);
        db.RemoveRange(stored.Where(s => !holidays.Exists(h => h.Day == s.Day && h.Name == s.Name)));
        await db.SaveAsync(new Act("Response standard set") { Reason = standard.Reason }, ct);
        db.AddRange(holidays.Where(h => !stored.Exists(s => s.Day == h.Day && s.Name == h.Name)));
        await db.SaveAsync(new Act("Holidays set"), ct);
        return Outcome.Done(standard.Version);
    }

    private static ResponseTime? ReadTime(TimeRow row, int index, int version, int workingDay, List<Refusal> faults)
    {
        var isUrgent = row.Severity == Severity.Urgent;
        var acknowledge = Part(row.Acknowledge, nameof(TimeRow.Acknowledge));
        var answer = Part(row.Answer, nameof(TimeRow.Answer));
        if (answer < acknowledge)
        {
            faults.Add(
                new Refusal(
                    $"Rows[{index}].{nameof(TimeRow.Answer)}",
                    "It is to be answered before it is to be acknowledged."
                )
            );
        }

        return
            acknowledge is { } first
            && answer is { } second
            && Enum.IsDefined(row.Level)
            && Enum.IsDefined(row.Severity)
            ? new ResponseTime
            {
                Version = version,
                Severity = row.Severity,
                Level = row.Level,
                AcknowledgeMinutes = first,
                AnswerMinutes = second,
                RoundTheClock = isUrgent,
            }
            : null;

        int? Part(string? text, string field)
        {
            var minutes = Durations.Parse(text, isUrgent ? ADay : workingDay);
            if (minutes is null)
            {
                faults.Add(new Refusal($"Rows[{index}].{field}", "Write a time such as 30 min, 4 h or 2 days."));
            }

            return minutes;
        }
    }

    private static List<Holiday> ReadHolidays(string? lines, List<Refusal> faults)
    {
        var holidays = new List<Holiday>();
        foreach (var line in Written.Lines(lines))
        {
            var parts = line.Split(' ', 2);
            if (
                DateOnly.TryParseExact(
                    parts[0],
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                && parts.Length == 2
                && parts[1].Length <= 100
            )
            {
                holidays.Add(new Holiday { Day = day, Name = parts[1] });
            }
            else
            {
                faults.Add(
                    new Refusal(
                        nameof(StandardForm.Holidays),
                        $"“{IssueWords.Brief(line)}” is not a day and its name, such as 2027-12-25 Christmas Day."
                    )
                );
            }
        }

        return [.. holidays.DistinctBy(h => h.Day)];
    }

    private static TimeOnly Time(string? text, string field, List<Refusal> faults)
    {
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        faults.Add(new Refusal(field, "Write a time such as 09:00."));
        return default;
    }

    private static int Minutes(TimeOnly opens, TimeOnly closes) =>
        (int)(closes.ToTimeSpan() - opens.ToTimeSpan()).TotalMinutes;
}
