using System.Globalization;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Huddles;

/// <summary>When the day of a planned huddle has passed: it counts, held or not, and the next one's day is awaited.</summary>
internal sealed class HuddleClock(AppDb db, OrganisationCatalogue organisation, HuddleFigures figures) : IJobHandler
{
    public const string JobKind = "huddle day over";

    public string Kind => JobKind;

    public JobWords Words =>
        new(
            "Count a planned huddle as held or not",
            "It is counted now, and the next ones follow by themselves.",
            "This huddle is not counted, and no later one either, until the team plans its huddles anew."
        );

    /// <summary>Stages the job of the rhythm's next day, from a day on; none where it has ended.</summary>
    public static async Task StageNextAsync(AppDb db, HuddleRhythm rhythm, DateOnly from, CancellationToken ct)
    {
        if (rhythm.Schedule.NextOn(from) is not { } day)
        {
            return;
        }

        var payload = string.Create(CultureInfo.InvariantCulture, $"{rhythm.Id:N} {day:yyyy-MM-dd} {rhythm.Days}");
        if (!await db.Jobs.AnyAsync(j => j.Kind == JobKind && j.Payload == payload && j.DoneAt == null, ct))
        {
            db.Jobs.Add(Job.At(JobKind, payload, UkTime.StartOf(day.AddDays(1))));
        }
    }

    public async Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct)
    {
        var id = Guid.Parse(payload.Split(' ')[0]);
        var unit = await db.HuddleRhythms.Where(r => r.Id == id).Select(r => r.UnitId).SingleAsync(ct);
        var row = await organisation.AllUnits.SingleAsync(u => u.Id == unit, ct);
        return new JobSubject($"Huddle of {row.Name}", $"{row.Address}/control/huddle");
    }

    public async Task<Act?> RunAsync(string payload, CancellationToken ct)
    {
        var parts = payload.Split(' ', 3);
        var (id, day) = (
            Guid.Parse(parts[0]),
            DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        var rhythm = await db.HuddleRhythms.SingleOrDefaultAsync(r => r.Id == id, ct);
        // Planned anew on the day that it was planned: its other days have a job of their own.
        if (rhythm is null || rhythm.Days.ToString() != parts[2] || !rhythm.Schedule.IsOn(day))
        {
            return null;
        }

        await figures.StageAsync(rhythm, day, ct);
        await StageNextAsync(db, rhythm, day.AddDays(1), ct);
        return new Act("Huddle day passed")
        {
            Unit = rhythm.UnitId,
            About = new ItemRef(HuddleRhythm.Item, rhythm.UnitId.Value),
        };
    }
}
