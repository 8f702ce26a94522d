using System.ComponentModel.DataAnnotations;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Web.Settings;

internal sealed class SettingsForm
{
    [Required(ErrorMessage = "Enter the threshold; 0 where nothing is suppressed.")]
    [Range(0, 100, ErrorMessage = "The threshold can be from 0 to 100.")]
    public int? SuppressBelow { get; set; }

    [Required(ErrorMessage = "Choose the rules.")]
    public string? RuleProfile { get; set; }

    [StringLength(500, ErrorMessage = "The reason can be up to 500 characters.")]
    public string? Why { get; set; }
    public int Version { get; set; }

    public static SettingsForm Of(Installation installation) =>
        new()
        {
            SuppressBelow = installation.SuppressBelow,
            RuleProfile = installation.RuleProfile,
            Version = installation.Version,
        };
}

internal sealed class SettingsHandler(AppDb db, TimeProvider clock)
{
    public static readonly ItemRef Item = new("installation", new Guid("00000000-0000-7000-8000-000000000001"));

    /// <summary>The rule profiles by their keys; a measure can choose another than the default.</summary>
    public static readonly IReadOnlyList<Ui.Choice> Profiles =
    [
        new("anhoej", "Anhøj rules", "unusually long runs and unusually few crossings of the median"),
        new("mdc", "NHS Making Data Count", "points beyond limits, shifts, trends, two of three near a limit"),
    ];

    private const int NotYetWritten = -1;

    public async Task<SettingsForm> LoadAsync(CancellationToken ct)
    {
        var stored = await db.Installations.AsNoTracking().SingleOrDefaultAsync(ct);
        var form = SettingsForm.Of(stored ?? new Installation());
        form.Version = stored?.Version ?? NotYetWritten;
        return form;
    }

    public async Task<Outcome<string>> Handle(SettingsForm form, CancellationToken ct)
    {
        if (Profiles.All(profile => profile.Value != form.RuleProfile))
        {
            return Outcome.Refused(nameof(form.RuleProfile), "Choose one of the rules.");
        }

        var installation = await db.Installations.SingleOrDefaultAsync(ct);
        if ((installation?.Version ?? NotYetWritten) != form.Version)
        {
            return Outcome.Stale;
        }

        if (installation is null)
        {
            installation = new Installation { MadeAt = clock.GetUtcNow() };
            db.Add(installation);
        }

        (installation.SuppressBelow, installation.RuleProfile) = (form.SuppressBelow!.Value, form.RuleProfile!);
        var act = new Act("Settings changed") { About = Item, Reason = form.Why };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done("The settings are saved.") : Outcome.Stale;
    }
}
