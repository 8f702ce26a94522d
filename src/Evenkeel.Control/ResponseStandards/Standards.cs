using Evenkeel.Control.Escalations;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ResponseStandards;

/// <summary>Works out due times by the standard that holds now.</summary>
internal sealed class Standards(AppDb db)
{
    private ResponseStandard? current;
    private WorkingTime? working;

    public async Task<ResponseStandard> CurrentAsync(CancellationToken ct) =>
        current ??= await db
            .ResponseStandards.Include(s => s.Times)
            .AsNoTracking()
            .OrderByDescending(s => s.Version)
            .FirstAsync(ct);

    public async Task<Deadlines> ClockAsync(Severity severity, Level level, DateTimeOffset from, CancellationToken ct)
    {
        var time = (await CurrentAsync(ct)).For(severity, level);
        if (time.RoundTheClock)
        {
            return new Deadlines(from.AddMinutes(time.AcknowledgeMinutes), from.AddMinutes(time.AnswerMinutes));
        }

        var hours = await WorkingAsync(ct);
        return new Deadlines(hours.Add(from, time.AcknowledgeMinutes), hours.Add(from, time.AnswerMinutes));
    }

    public async Task<DateTimeOffset> VerdictByAsync(DateTimeOffset from, CancellationToken ct) =>
        (await WorkingAsync(ct)).Add(from, (await CurrentAsync(ct)).VerdictMinutes);

    public async Task<WorkingTime> WorkingAsync(CancellationToken ct)
    {
        var standard = await CurrentAsync(ct);
        return working ??= new WorkingTime(
            standard.Opens,
            standard.Closes,
            (await db.Holidays.Select(h => h.Day).ToListAsync(ct)).ToHashSet()
        );
    }
}
