using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Evenkeel.Tests.Mail;

namespace Evenkeel.Tests.Control.Webhooks;

internal sealed record Heard(string Body, string Signature, string Event, string Delivery);

/// <summary>Another program on this machine, that keeps what it is told and answers as it is asked to.</summary>
internal sealed class Listener : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<Heard> heard = new();

    public Listener()
    {
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{MailServer.FreePort()}/");
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }
    public int Status { get; set; } = 204;
    public IReadOnlyList<Heard> All => [.. heard];

    private async Task ServeAsync()
    {
        try
        {
            while (listener.IsListening)
            {
                var context = await listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var headers = context.Request.Headers;
                heard.Enqueue(
                    new Heard(
                        await reader.ReadToEndAsync(),
                        headers["Evenkeel-Signature"] ?? "",
                        headers["Evenkeel-Event"] ?? "",
                        headers["Evenkeel-Delivery"] ?? ""
                    )
                );
                context.Response.StatusCode = Status;
                context.Response.RedirectLocation = Status is >= 300 and < 400 ? $"{Address}elsewhere" : null;
                context.Response.Close();
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            return;
        }
    }

    public void Dispose() => listener.Close();
}
