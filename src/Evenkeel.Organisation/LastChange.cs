using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation;

/// <summary>Who changed an item last and when: said where two people edited at once.</summary>
public sealed record LastChange(string By, DateTimeOffset At)
{
    public static async Task<LastChange> OfAsync(AppDb db, ItemRef item, CancellationToken ct) =>
        await db
            .Acts.Where(act => act.AboutKind == item.Kind && act.AboutId == item.Id)
            .OrderByDescending(act => act.At)
            .Select(act => new LastChange(act.By, act.At))
            .FirstOrDefaultAsync(ct)
        ?? new LastChange("Somebody", default);
}
