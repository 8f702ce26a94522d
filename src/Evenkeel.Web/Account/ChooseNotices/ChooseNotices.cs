using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Mail;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Web.Account.ChooseNotices;

internal sealed class NoticesForm : IValidatableObject
{
    private const string Choose = "Choose one of the answers.";

    public int Version { get; set; }

    [Required(ErrorMessage = Choose)]
    public MailWhen? Asked { get; set; }

    [Required(ErrorMessage = Choose)]
    public MailWhen? Raised { get; set; }

    [Required(ErrorMessage = Choose)]
    public MailWhen? Followed { get; set; }

    [Required(ErrorMessage = Choose)]
    public MailWhen? Late { get; set; }
    public List<string>? Days { get; set; }
    public string? DigestAt { get; set; }
    public string? QuietFrom { get; set; }
    public string? QuietUntil { get; set; }
    public bool QuietWeekends { get; set; }
    public bool PressingAlways { get; set; }

    private bool HasDigest => new[] { Asked, Raised, Followed, Late }.Contains(MailWhen.InDigest);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (
            var (value, name) in new[]
            {
                (DigestAt, nameof(DigestAt)),
                (QuietFrom, nameof(QuietFrom)),
                (QuietUntil, nameof(QuietUntil)),
            }
        )
        {
            if (TimeOfDay.Read(value) is null)
            {
                yield return new(
                    $"Enter a time of day, such as {(name == nameof(DigestAt) ? "07:30" : "20:00")}.",
                    [name]
                );
            }
        }

        if (HasDigest && ChooseNoticesHandler.Read(Days) == DigestDays.None)
        {
            yield return new("Choose at least one day for the digest.", [nameof(Days)]);
        }
    }
}

internal static class TimeOfDay
{
    private static readonly string[] Ways = ["H:mm", "HH:mm", "H.mm", "HH.mm", "HHmm"];

    public static TimeOnly? Read(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), Ways, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    public static string Words(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

internal sealed class ChooseNoticesHandler(AppDb db, Scope scope)
{
    private const int NotYetWritten = -1;

    public static readonly IReadOnlyList<Choice> Whens =
    [
        new(nameof(MailWhen.AtOnce), "By mail, at once"),
        new(nameof(MailWhen.InDigest), "By mail, in the digest"),
        new(nameof(MailWhen.OnlyHere), "Only here"),
    ];

    private static readonly IReadOnlyList<DigestDays> EachDay =
    [
        .. Enumerable.Range(0, 7).Select(day => (DigestDays)(1 << day)),
    ];

    public static readonly IReadOnlyList<Choice> Days =
    [
        .. EachDay.Select(day => new Choice(day.ToString(), day.ToString())),
    ];

    public static DigestDays Read(IEnumerable<string>? days) =>
        EachDay
            .Where(day => days?.Contains(day.ToString()) == true)
            .Aggregate(DigestDays.None, (all, day) => all | day);

    public Task<bool> IsMailOnAsync(CancellationToken ct) => db.MailSettings.AnyAsync(settings => settings.IsOn, ct);

    public async Task<NoticesForm> FillAsync(CancellationToken ct)
    {
        var stored = await StoredAsync(ct);
        var now = stored ?? new MailChoice { PersonId = db.ScopePerson };
        return new NoticesForm
        {
            Version = stored?.Version ?? NotYetWritten,
            Asked = now.Asked,
            Raised = now.Raised,
            Followed = now.Followed,
            Late = now.Late,
            Days = [.. EachDay.Where(day => now.DigestDays.HasFlag(day)).Select(day => day.ToString())],
            DigestAt = TimeOfDay.Words(now.DigestAt),
            QuietFrom = TimeOfDay.Words(now.QuietFrom),
            QuietUntil = TimeOfDay.Words(now.QuietUntil),
            QuietWeekends = now.QuietWeekends,
            PressingAlways = now.PressingAlways,
        };
    }

    public async Task<Outcome<string>> Handle(NoticesForm form, CancellationToken ct)
    {
        var stored = await StoredAsync(ct);
        if ((stored?.Version ?? NotYetWritten) != form.Version)
        {
            return Outcome.Stale;
        }

        if (stored is null)
        {
            db.Add(stored = new MailChoice { PersonId = db.ScopePerson });
        }

        (stored.Asked, stored.Raised) = (form.Asked!.Value, form.Raised!.Value);
        (stored.Followed, stored.Late) = (form.Followed!.Value, form.Late!.Value);
        (stored.DigestDays, stored.DigestAt) = (Read(form.Days), TimeOfDay.Read(form.DigestAt)!.Value);
        (stored.QuietFrom, stored.QuietUntil) = (
            TimeOfDay.Read(form.QuietFrom)!.Value,
            TimeOfDay.Read(form.QuietUntil)!.Value
        );
        (stored.QuietWeekends, stored.PressingAlways) = (form.QuietWeekends, form.PressingAlways);
        var act = new Act("Mail chosen") { About = new ItemRef("person", scope.Person!.Value.Value) };
        return await db.TrySaveAsync(act, ct)
            ? Outcome.Done("Saved. It holds for what happens from now on.")
            : Outcome.Stale;
    }

    private Task<MailChoice?> StoredAsync(CancellationToken ct)
    {
        var me = db.ScopePerson;
        return db.MailChoices.SingleOrDefaultAsync(choice => choice.PersonId == me, ct);
    }
}
