using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.AddStandardWork;

internal sealed class AddStandardWorkHandler(AppDb db, CheckFilling filling, TimeProvider clock)
{
    public async Task<Outcome<Guid>> Handle(CheckForm form, UnitRow unit, CancellationToken ct)
    {
        var what = form.What!.Trim();
        if (await db.RecurringChecks.AnyAsync(c => c.UnitId == unit.Id && c.EndedOn == null && c.What == what, ct))
        {
            return Outcome.Refused(
                nameof(form.What),
                $"{unit.Name} has standard work of this name already. Change that, or choose another name."
            );
        }

        var holder = await filling.HolderAsync(form, ct);
        if (!holder.IsDone)
        {
            return Outcome.Refused<Guid>(holder.Refusals);
        }

        var check = new RecurringCheck
        {
            UnitId = unit.Id,
            What = what,
            Kind = form.Whose == Whose.Leader ? CheckKind.DoneOrNot : form.Kind,
        };
        CheckFilling.Fill(check, form, holder.Value);
        check.ThemeId = await filling.ThemeAsync(form, unit.Id, ct);
        check.Plan(form.ScheduleFrom(UkTime.Today(clock)), ScheduleWords.ReadTime(form.At));
        db.RecurringChecks.Add(check);
        if (check.Kind == CheckKind.Sample)
        {
            await filling.StageMeasureAsync(check, ct);
        }

        var act = new Act("Standard work added") { Unit = unit.Id, About = new ItemRef(RecurringCheck.Item, check.Id) };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(check.Id) : Outcome.Stale;
    }
}
