using System.ComponentModel.DataAnnotations;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Mail;
using Evenkeel.Ui;
using Evenkeel.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Web.Settings.SetMail;

internal sealed class MailForm : IValidatableObject
{
    private const int Fingerprint256 = 64;

    /// <summary>The versions that were looked at, of mail's own settings and of the installation's.</summary>
    public int Version { get; set; }
    public int Whole { get; set; }
    public bool IsOn { get; set; }

    [StringLength(300, ErrorMessage = "The address can be up to 300 characters.")]
    public string? PublicAddress { get; set; }

    [StringLength(255, ErrorMessage = "The server’s name can be up to 255 characters.")]
    public string? Server { get; set; }

    [Required(ErrorMessage = "Enter the port; 587 is usual with STARTTLS.")]
    [Range(1, 65535, ErrorMessage = "A port is a number from 1 to 65535.")]
    public int? Port { get; set; }

    [Required(ErrorMessage = "Choose how the connection is protected.")]
    public MailSecurity? Security { get; set; }
    public string? Fingerprint { get; set; }

    [StringLength(254, ErrorMessage = "The user name can be up to 254 characters.")]
    public string? User { get; set; }

    [StringLength(200, ErrorMessage = "The password can be up to 200 characters.")]
    public string? Password { get; set; }
    public bool Forget { get; set; }

    [StringLength(254, ErrorMessage = "The address can be up to 254 characters.")]
    public string? From { get; set; }

    public string BareFingerprint =>
        new([.. (Fingerprint ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (
            BareFingerprint is { Length: > 0 } given
            && (given.Length != Fingerprint256 || !given.All(char.IsAsciiHexDigit))
        )
        {
            yield return new("A SHA-256 fingerprint has 64 digits from 0 to 9 and A to F.", [nameof(Fingerprint)]);
        }

        if (!string.IsNullOrWhiteSpace(PublicAddress) && !IsAddress(PublicAddress))
        {
            yield return new("Enter an address such as https://evenkeel.example.org.", [nameof(PublicAddress)]);
        }

        if (!string.IsNullOrWhiteSpace(From) && !new EmailAddressAttribute().IsValid(From.Trim()))
        {
            yield return new("Enter an e-mail address such as evenkeel@example.org.", [nameof(From)]);
        }

        foreach (var (value, field, sentence) in IsOn ? Needed() : [])
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return new(sentence, [field]);
            }
        }
    }

    private IEnumerable<(string? Value, string Field, string Sentence)> Needed() =>
        [
            (
                PublicAddress,
                nameof(PublicAddress),
                "Enter the address at which people reach Evenkeel: links in mails begin with it."
            ),
            (Server, nameof(Server), "Enter the name of the mail server."),
            (From, nameof(From), "Enter the address that mails come from."),
        ];

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { Query: "", Fragment: "", UserInfo: "" };
}

internal sealed class SetMailHandler(
    AppDb db,
    MailTransport transport,
    IMailAddresses addresses,
    Scope scope,
    TimeProvider clock
)
{
    private const int NotYetWritten = -1;

    public static readonly IReadOnlyList<Choice> Securities =
    [
        .. Enum.GetValues<MailSecurity>().Select(one => new Choice(one.ToString(), Title(one), Hint(one))),
    ];

    public static string Title(MailSecurity security) =>
        security switch
        {
            MailSecurity.StartTls => "STARTTLS",
            MailSecurity.Tls => "TLS from the start",
            _ => "None",
        };

    private static string Hint(MailSecurity security) =>
        security switch
        {
            MailSecurity.StartTls => "usually port 587; nothing is sent where the server does not offer it",
            MailSecurity.Tls => "usually port 465",
            _ => "everybody on the way can read the mails and the password: only for a server on this very machine",
        };

    public Task<MailSettings?> StoredAsync(CancellationToken ct) =>
        db.MailSettings.AsNoTracking().SingleOrDefaultAsync(ct);

    public async Task<MailForm> FillAsync(CancellationToken ct)
    {
        var stored = await StoredAsync(ct);
        var installation = await db.Installations.AsNoTracking().SingleOrDefaultAsync(ct);
        var now = stored ?? new MailSettings();
        return new MailForm
        {
            Version = stored?.Version ?? NotYetWritten,
            Whole = installation?.Version ?? NotYetWritten,
            IsOn = now.IsOn,
            PublicAddress = installation?.PublicAddress,
            Server = now.Server,
            Port = now.Port,
            Security = now.Security,
            Fingerprint = now.Fingerprint,
            User = now.User,
            From = now.From,
        };
    }

    public async Task<Outcome<string>> Handle(MailForm form, CancellationToken ct)
    {
        var settings = await db.MailSettings.SingleOrDefaultAsync(ct);
        var installation = await db.Installations.SingleOrDefaultAsync(ct);
        if (
            (settings?.Version ?? NotYetWritten) != form.Version
            || (installation?.Version ?? NotYetWritten) != form.Whole
        )
        {
            return Outcome.Stale;
        }

        if (installation is null)
        {
            db.Add(installation = new Installation { MadeAt = clock.GetUtcNow() });
        }

        if (settings is null)
        {
            db.Add(settings = new MailSettings());
        }

        installation.PublicAddress = Trimmed(form.PublicAddress).TrimEnd('/');
        Set(settings, form);
        var act = new Act("Mail settings changed") { About = SettingsHandler.Item };
        return await db.TrySaveAsync(act, ct)
            ? Outcome.Done(settings.IsOn ? "Saved. Send yourself a test mail." : "Saved. No mail is sent.")
            : Outcome.Stale;
    }

    /// <summary>By what is saved, to who asks, and at once: so that they read what is wrong.</summary>
    public async Task<Outcome<string>> TestAsync(CancellationToken ct)
    {
        var settings = await StoredAsync(ct);
        if (settings is not { Server.Length: > 0, From.Length: > 0 })
        {
            return Outcome.Refused("", "Save the server and the address that mails come from first.");
        }

        var me = (await addresses.FindAsync(scope.Person ?? default, ct))!;
        var letter = new NoticeLetter((await InstallationFacts.ReadAsync(db, ct)).PublicAddress, settings);
        try
        {
            await transport.SendAsync(
                settings,
                letter.Test(Guid.CreateVersion7(), me),
                () => Task.FromResult(true),
                () => Task.CompletedTask,
                ct
            );
            return Outcome.Done($"Sent to {me.Address}. If it does not come, look where unwanted mail is kept.");
        }
        catch (JobProblemException problem)
        {
            return Outcome.Refused("", problem.Message);
        }
    }

    private void Set(MailSettings settings, MailForm form)
    {
        (settings.IsOn, settings.Server, settings.Port) = (form.IsOn, Trimmed(form.Server), form.Port!.Value);
        (settings.Security, settings.Fingerprint) = (form.Security!.Value, form.BareFingerprint);
        (settings.User, settings.From) = (Trimmed(form.User), Trimmed(form.From));
        if (form.Forget || settings.User.Length == 0)
        {
            settings.ProtectedPassword = "";
        }
        else if (!string.IsNullOrEmpty(form.Password))
        {
            settings.ProtectedPassword = transport.Protect(form.Password);
        }
    }

    private static string Trimmed(string? text) => text?.Trim() ?? "";
}
