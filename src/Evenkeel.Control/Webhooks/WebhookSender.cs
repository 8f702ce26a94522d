using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Evenkeel.Control.Webhooks;

/// <summary>What came of a try.</summary>
internal sealed record WebhookAnswer(bool IsTaken, string Says);

/// <summary>Posts one signed text to another program, and follows it nowhere.</summary>
internal sealed class WebhookSender : IDisposable
{
    public const string SignatureHeader = "Evenkeel-Signature";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient client;
    private readonly IDataProtector protector;
    private readonly WebhookOptions options;
    private readonly TimeProvider clock;

    /// <summary>What a name means just now.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    public WebhookSender(IDataProtectionProvider protection, IOptions<WebhookOptions> options, TimeProvider clock)
    {
        (this.options, this.clock) = (options.Value, clock);
        protector = protection.CreateProtector("Evenkeel.Webhooks.Secret");
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                // What it says beside its status is neither read nor kept.
                MaxResponseDrainSize = 0,
                // Each try looks its name up anew.
                PooledConnectionLifetime = TimeSpan.Zero,
                ConnectCallback = ConnectAsync,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>A new secret, and how it is stored.</summary>
    public (string Secret, string Protected) MakeSecret()
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (secret, protector.Protect(secret));
    }

    /// <summary>HMAC-SHA256 over the seconds since 1970, a dot and the body, in hex digits.</summary>
    public static string Sign(string secret, long seconds, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{seconds}.{body}");
        return Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed))
        );
    }

    public async Task<WebhookAnswer> SendAsync(Webhook hook, WebhookDelivery delivery, CancellationToken ct)
    {
        if (AddressRules.Fault(hook.Address, options) is { } fault)
        {
            return new WebhookAnswer(false, fault);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var request = Request(hook, delivery);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return Answer(response.StatusCode);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new WebhookAnswer(false, "It did not answer within 10 seconds.");
        }
        catch (HttpRequestException problem)
        {
            return new WebhookAnswer(false, Say(problem));
        }
        catch (CryptographicException)
        {
            return new WebhookAnswer(false, "Its secret can no longer be read. Delete it, and add it anew.");
        }
    }

    private HttpRequestMessage Request(Webhook hook, WebhookDelivery delivery)
    {
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        var signature = Sign(protector.Unprotect(hook.ProtectedSecret), seconds, delivery.Body);
        var request = new HttpRequestMessage(HttpMethod.Post, hook.Address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(
            SignatureHeader,
            string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={signature}")
        );
        request.Headers.Add("Evenkeel-Event", delivery.Event);
        request.Headers.Add("Evenkeel-Delivery", delivery.Id.ToString());
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Evenkeel", null));
        return request;
    }

    /// <summary>To an address that has been looked at, and not to the name, which may by now mean another.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var to = context.DnsEndPoint;
        var found = await Resolve(to.Host, ct);
        var allowed = found.Where(address => AddressRules.Allows(address, options)).ToArray();
        if (allowed.Length == 0 && found.Length > 0)
        {
            throw new AddressNotAllowedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static WebhookAnswer Answer(HttpStatusCode status) =>
        (int)status switch
        {
            >= 200 and < 300 => new(true, $"Taken ({(int)status})"),
            >= 300 and < 400 => new(false, $"It pointed elsewhere ({(int)status}), which is not followed."),
            _ => new(false, $"It answered {(int)status}."),
        };

    private static string Say(HttpRequestException problem) =>
        problem switch
        {
            { InnerException: AddressNotAllowedException } => AddressRules.NotAllowed,
            { InnerException: AuthenticationException } => "Its certificate is not one that is trusted here.",
            { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } =>
                "Nothing answers at that address.",
            { HttpRequestError: HttpRequestError.NameResolutionError }
            or { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound } } =>
                "There is no server of that name.",
            _ => "The connection could not be made, or broke.",
        };

    public void Dispose() => client.Dispose();

    private sealed class AddressNotAllowedException() : Exception("The address may not be reached.");
}
