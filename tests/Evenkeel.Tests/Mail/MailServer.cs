using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Evenkeel.Tests.Mail;

/// <summary>A real SMTP server on this machine, that keeps what it is given; it can be stopped, and come back at the same port.</summary>
internal sealed class MailServer : MessageStore, IAsyncDisposable
{
    public const string User = "evenkeel";
    public const string Password = "a password of the server";
    private readonly ConcurrentQueue<MimeMessage> taken = new();
    private readonly X509Certificate2? certificate;
    private readonly bool asksForPassword;
    private CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    /// <param name="withTls">It offers STARTTLS, with a certificate that no authority vouches for.</param>
    public MailServer(bool withTls = false, bool asksForPassword = false)
    {
        this.asksForPassword = asksForPassword;
        certificate = withTls ? MakeCertificate() : null;
        Port = FreePort();
        Start();
    }

    public int Port { get; }
    public string Fingerprint => certificate!.GetCertHashString(HashAlgorithmName.SHA256);
    public IReadOnlyList<MimeMessage> Taken => [.. taken];

    public IReadOnlyList<MimeMessage> To(string address) =>
        [.. taken.Where(mail => mail.To.Mailboxes.Any(to => to.Address == address))];

    public void Start()
    {
        stop = new CancellationTokenSource();
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port));
                endpoint.AuthenticationRequired(asksForPassword).AllowUnsecureAuthentication(true);
                if (certificate is not null)
                {
                    endpoint.Certificate(certificate);
                }
            })
            .Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(this);
        services.Add(new DelegatingUserAuthenticator((user, password) => user == User && password == Password));
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stop.Token);
    }

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        // Whoever still holds a connection is not waited for.
        await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(2)));
    }

    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context,
        IMessageTransaction transaction,
        ReadOnlySequence<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        using var bytes = new MemoryStream(buffer.ToArray());
        taken.Enqueue(await MimeMessage.LoadAsync(bytes, cancellationToken));
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
        certificate?.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
