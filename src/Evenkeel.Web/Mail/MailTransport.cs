using System.Net.Security;
using System.Security.Cryptography;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.AspNetCore.DataProtection;
using MimeKit;

namespace Evenkeel.Web.Mail;

/// <summary>Hands one letter to the server. What goes wrong comes as a <see cref="JobProblemException"/> with a sentence.</summary>
internal sealed partial class MailTransport(IDataProtectionProvider protection, ILogger<MailTransport> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private IDataProtector Protector => protection.CreateProtector("Evenkeel.Mail.Password");

    public string Protect(string password) => Protector.Protect(password);

    /// <param name="begins">Asked when the server is ready to take it; false: somebody else sends it.</param>
    /// <param name="refused">Told when the server has said no, so that it has certainly not gone out.</param>
    public async Task SendAsync(
        MailSettings settings,
        MimeMessage letter,
        Func<Task<bool>> begins,
        Func<Task> refused,
        CancellationToken ct
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        using var client = new SmtpClient
        {
            CheckCertificateRevocation = false,
            Timeout = (int)Patience.TotalMilliseconds,
        };
        await ConnectAsync(client, settings, limit.Token);
        if (!await begins())
        {
            return;
        }

        try
        {
            limit.CancelAfter(Patience);
            await client.SendAsync(letter, limit.Token);
        }
        catch (Exception problem) when (problem is SmtpCommandException or ServiceNotAuthenticatedException)
        {
            await refused();
            throw new JobProblemException(SmtpWords.Say(problem, settings, ""), SmtpWords.IsFinal(problem));
        }
        catch (Exception)
        {
            throw new JobProblemException(SmtpWords.MayHaveGone, isHopeless: true);
        }

        await LeaveAsync(client, ct);
    }

    private async Task ConnectAsync(SmtpClient client, MailSettings settings, CancellationToken ct)
    {
        var seen = "";
        client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            seen = certificate?.GetCertHashString(HashAlgorithmName.SHA256) ?? "";
            return errors == SslPolicyErrors.None || (seen.Length > 0 && seen == settings.Fingerprint);
        };
        try
        {
            await client.ConnectAsync(settings.Server, settings.Port, Options(settings.Security), ct);
            if (settings.User.Length > 0)
            {
                var password =
                    settings.ProtectedPassword.Length == 0 ? "" : Protector.Unprotect(settings.ProtectedPassword);
                await client.AuthenticateAsync(settings.User, password, ct);
            }
        }
        catch (Exception problem)
        {
            throw new JobProblemException(SmtpWords.Say(problem, settings, seen));
        }
    }

    /// <summary>The server has it: how it takes our leave changes nothing.</summary>
    private async Task LeaveAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(true, ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LeftRudely(log, problem.GetType().Name);
        }
    }

    private static SecureSocketOptions Options(MailSecurity security) =>
        security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        };

    [LoggerMessage(Level = LogLevel.Debug, Message = "The mail server ended the connection itself: {Problem}")]
    private static partial void LeftRudely(ILogger logger, string problem);
}
