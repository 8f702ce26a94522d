using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.Kiosks;
using Evenkeel.Control.RaiseIssue;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Control.RaiseAtKiosk;

internal sealed class KioskRaiseForm
{
    [Required(ErrorMessage = "Say in a few words what is in the way.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Problem { get; set; }
    public WhoFixes WhoFixes { get; set; }
}

/// <param name="Above">Who would be asked where it is to go above the unit; null where nobody is named.</param>
internal sealed record KioskRaiseView(UnitRow Unit, Asked? Above);

/// <summary>Anybody who has the address raises an issue: in nobody's name, and with a code that is shown once.</summary>
internal sealed class RaiseAtKioskHandler(NotSignedIn door, TimeProvider clock)
{
    /// <summary>Null where the address is not known, or the kiosk is closed.</summary>
    public Task<KioskRaiseView?> LoadAsync(string token, CancellationToken ct) =>
        door.DoAsync(NotSignedIn.Somebody, services => FindAsync(services, token, ct));

    /// <summary>The number and the code.</summary>
    public Task<Outcome<(int Number, string Code)>> Handle(KioskRaiseForm form, string token, CancellationToken ct) =>
        door.DoAsync(
            NotSignedIn.Somebody,
            async services =>
                await FindAsync(services, token, ct) is not { } view ? Outcome.Stale
                : await IsFullAsync(services, view.Unit, ct)
                    ? Outcome.Refused(
                        nameof(KioskRaiseForm.Problem),
                        "Very much has come from here within the last hour. Nothing was stored: please tell somebody who works here."
                    )
                : await RaiseAsync(services, form, view.Unit, ct)
        );

    private static async Task<Outcome<(int Number, string Code)>> RaiseAsync(
        IServiceProvider services,
        KioskRaiseForm form,
        UnitRow unit,
        CancellationToken ct
    )
    {
        var code = Receipt.Make();
        var raise = new RaiseForm
        {
            Problem = form.Problem,
            WhoFixes = form.WhoFixes == WhoFixes.WeAsk ? WhoFixes.WeAsk : WhoFixes.WeFix,
        };
        var raised = await services
            .GetRequiredService<RaiseIssueHandler>()
            .HandleUnsignedAsync(raise, unit, Receipt.Hash(code)!, ct);
        return raised.IsDone ? Outcome.Done((raised.Value, code)) : Outcome.Refused<(int, string)>(raised.Refusals);
    }

    private static async Task<KioskRaiseView?> FindAsync(IServiceProvider services, string token, CancellationToken ct)
    {
        var kiosk = await services
            .GetRequiredService<AppDb>()
            .Kiosks.AsNoTracking()
            .SingleOrDefaultAsync(k => k.Token == token && k.ClosedAt == null, ct);
        if (kiosk is null)
        {
            return null;
        }

        var units = services.GetRequiredService<OrganisationCatalogue>();
        var unit = await units.AllUnits.SingleAsync(u => u.Id == kiosk.UnitId, ct);
        return unit.ClosedOn is null
            ? new KioskRaiseView(unit, await services.GetRequiredService<HolderFinder>().NextAsync(unit.Id, null, ct))
            : null;
    }

    private Task<bool> IsFullAsync(IServiceProvider services, UnitRow unit, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddHours(-1);
        return services
            .GetRequiredService<AppDb>()
            .Issues.Where(i => i.UnitId == unit.Id && i.ReceiptHash != null && i.RaisedAt > since)
            .Skip(Kiosk.MostAnHour - 1)
            .AnyAsync(ct);
    }
}
