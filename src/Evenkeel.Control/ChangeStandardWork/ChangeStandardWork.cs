using Evenkeel.Control.StandardWork;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ChangeStandardWork;

internal sealed class ChangeStandardWorkHandler(AppDb db, CheckFilling filling, TimeProvider clock)
{
    public async Task<Outcome<bool>> Handle(CheckForm form, CheckAt at, CancellationToken ct)
    {
        var check = at.Check;
        if (form.Version != check.Version || !at.IsOpen)
        {
            return Outcome.Stale;
        }

        var what = form.What!.Trim();
        if (
            await db.RecurringChecks.AnyAsync(
                c => c.UnitId == check.UnitId && c.Id != check.Id && c.EndedOn == null && c.What == what,
                ct
            )
        )
        {
            return Outcome.Refused(
                nameof(form.What),
                $"{at.Unit.Name} has standard work of this name already. Choose another name."
            );
        }

        var holder = await filling.HolderAsync(form, ct);
        if (!holder.IsDone)
        {
            return Outcome.Refused<bool>(holder.Refusals);
        }

        if (holder.Value is not null && check.Kind == CheckKind.Sample)
        {
            return Outcome.Refused(
                nameof(form.Whose),
                "A sample is the team’s. For one who leads, add standard work of their own."
            );
        }

        CheckFilling.Fill(check, form, holder.Value);
        check.ThemeId = await filling.ThemeAsync(form, check.UnitId, ct);
        check.Plan(Planned(check, form), ScheduleWords.ReadTime(form.At));
        var act = new Act("Standard work changed")
        {
            Unit = check.UnitId,
            About = new ItemRef(RecurringCheck.Item, check.Id),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(true) : Outcome.Stale;
    }

    /// <summary>Other days count from today on: what was not planned then is not found missing now.</summary>
    private Schedule Planned(RecurringCheck check, CheckForm form)
    {
        var today = UkTime.Today(clock);
        var (old, now) = (check.Schedule, form.ScheduleFrom(check.From));
        var isOther = (old.Rhythm, old.Days, old.DayOfMonth) != (now.Rhythm, now.Days, now.DayOfMonth);
        return isOther && now.From < today ? now with { From = today } : now;
    }
}
