using System.Net.Sockets;
using System.Security.Cryptography;
using Evenkeel.Platform.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Evenkeel.Web.Mail;

/// <summary>What went wrong with the mail server, in words that an administrator can act on. They name nobody.</summary>
internal static class SmtpWords
{
    private const int Refused = 500;

    public const string MayHaveGone =
        "The connection broke while the mail was being handed over: it may have gone out, or not. Trying again may send it twice.";

    /// <param name="fingerprint">Of the certificate that the server showed, or "".</param>
    public static string Say(Exception problem, MailSettings settings, string fingerprint) =>
        problem switch
        {
            SocketException
            {
                SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
            } => $"There is no server called {settings.Server}. Check its name.",
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
                $"{settings.Server} does not take mail at port {settings.Port}. Check the port, and that the server is running.",
            SocketException => $"{settings.Server} cannot be reached from here.",
            OperationCanceledException or TimeoutException =>
                $"{settings.Server} did not answer in time at port {settings.Port}. Check the port and the security.",
            SslHandshakeException when fingerprint.Length > 0 =>
                $"The certificate of {settings.Server} is not one that is trusted here. Its fingerprint is {fingerprint}.",
            SslHandshakeException =>
                $"{settings.Server} does not speak TLS at port {settings.Port}. Check the port and the security.",
            AuthenticationException => "The server refused the user name or the password.",
            CryptographicException => "The stored password can no longer be read. Enter it again.",
            NotSupportedException when settings.Security == MailSecurity.StartTls && fingerprint.Length == 0 =>
                "The server offers no STARTTLS. Nothing was sent, because it would have gone unencrypted.",
            NotSupportedException => "The server takes no user name. Leave the user name and the password empty.",
            ServiceNotAuthenticatedException => "The server asks for a user name and a password.",
            SmtpCommandException command => Say(command, settings),
            _ => $"{settings.Server} answered in a way that is not understood. Check the port and the security.",
        };

    /// <summary>The server will say the same the next time.</summary>
    public static bool IsFinal(Exception problem) =>
        problem is SmtpCommandException command && (int)command.StatusCode >= Refused;

    private static string Say(SmtpCommandException problem, MailSettings settings) =>
        problem.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted =>
                $"The server takes no mail for this person’s address ({(int)problem.StatusCode}).",
            SmtpErrorCode.SenderNotAccepted =>
                $"The server lets nobody send from {settings.From} here ({(int)problem.StatusCode}).",
            _ => $"The server refused the mail ({(int)problem.StatusCode}).",
        };
}
