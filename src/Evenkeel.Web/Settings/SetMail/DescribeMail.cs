using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Mail;

namespace Evenkeel.Web.Settings.SetMail;

/// <summary>How the settings of mail read in their history; the password is not in it.</summary>
internal sealed class DescribeMail : IDescribeChanges
{
    private static readonly ChangeField[] Fields =
    [
        new(nameof(MailSettings.IsOn), "mail is sent", ChangeFields.YesNo),
        new(nameof(MailSettings.Server), "server"),
        new(nameof(MailSettings.Port), "port"),
        new(nameof(MailSettings.Security), "security", ChangeFields.Choice<MailSecurity>(SetMailHandler.Title)),
        new(nameof(MailSettings.Fingerprint), "fingerprint"),
        new(nameof(MailSettings.User), "user name"),
        new(nameof(MailSettings.From), "from"),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(MailSettings)];

    public Task<IReadOnlyList<ChangeLine>> DescribeAsync(IReadOnlyList<ChangedRecord> changes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChangeLine>>([.. changes.SelectMany(change => change.Lines("E-mail", Fields))]);
}
