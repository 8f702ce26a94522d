using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.StandardWork;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.EndStandardWork;

internal sealed class EndForm
{
    [Required(ErrorMessage = "Say why it ends: it is kept in the history.")]
    [StringLength(1000, ErrorMessage = "The reason can be up to 1,000 characters.")]
    public string? Reason { get; set; }
}

internal sealed class EndStandardWorkHandler(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<bool>> Handle(EndForm form, CheckAt at, CancellationToken ct)
    {
        if (!at.IsOpen)
        {
            return Outcome.Stale;
        }

        at.Check.End(UkTime.Today(clock));
        var act = new Act("Standard work ended")
        {
            Unit = at.Unit.Id,
            About = new ItemRef(RecurringCheck.Item, at.Check.Id),
            Reason = form.Reason!.Trim(),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(true) : Outcome.Stale;
    }
}
