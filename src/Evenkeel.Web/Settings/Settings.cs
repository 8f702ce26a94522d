using System.ComponentModel.DataAnnotations;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;
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

    /// <summary>Set by the second step, when the consequences have been read.</summary>
    public bool Confirmed { get; set; }

    public static SettingsForm Of(Installation installation) =>
        new()
        {
            SuppressBelow = installation.SuppressBelow,
            RuleProfile = installation.RuleProfile,
            Version = installation.Version,
        };
}

internal sealed class SettingsHandler(
    AppDb db,
    EventQueue events,
    IEnumerable<IForesee<SettingsChanged>> foresee,
    SettingsProgress progress,
    TimeProvider clock
)
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

    /// <summary>What saving the form would mean, in sentences; none where nothing that is stored stands on what changes.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> ForeseeAsync(SettingsForm form, CancellationToken ct)
    {
        var staged = await StageAsync(form, ct);
        if (staged.Value is not { } change)
        {
            return staged.IsStale ? Outcome.Stale : Outcome.Refused<IReadOnlyList<string>>(staged.Refusals);
        }

        var sentences = new List<string>();
        foreach (var one in change is { Rules: false, Threshold: false } ? [] : foresee)
        {
            sentences.AddRange(await one.SentencesAsync(change, ct));
        }

        db.ChangeTracker.Clear();
        return Outcome.Done<IReadOnlyList<string>>(sentences);
    }

    public async Task<Outcome<string>> Handle(SettingsForm form, CancellationToken ct)
    {
        var staged = await StageAsync(form, ct);
        if (staged.Value is not { } change)
        {
            return staged.IsStale ? Outcome.Stale : Outcome.Refused<string>(staged.Refusals);
        }

        if (change.Rules || change.Threshold)
        {
            events.Tell(change with { Progress = progress.Begin() });
        }

        var act = new Act("Settings changed") { About = Item, Reason = form.Why };
        var isSaved = await db.TrySaveAsync(act, ct);
        progress.End();
        return isSaved ? Outcome.Done("The settings are saved. What stands on them is renewed.") : Outcome.Stale;
    }

    private async Task<Outcome<SettingsChanged>> StageAsync(SettingsForm form, CancellationToken ct)
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

        var change = new SettingsChanged(
            installation.RuleProfile != form.RuleProfile,
            installation.SuppressBelow != form.SuppressBelow
        );
        (installation.SuppressBelow, installation.RuleProfile) = (form.SuppressBelow!.Value, form.RuleProfile!);
        return Outcome.Done(change);
    }
}
