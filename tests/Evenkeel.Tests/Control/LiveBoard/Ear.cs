using System.Net;
using System.Net.ServerSentEvents;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Control.LiveBoard;

/// <summary>A board that is open somewhere and hears what is told.</summary>
internal sealed class Ear : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpResponseMessage response;
    private readonly IAsyncEnumerator<SseItem<string>> events;
    private Task<bool>? coming;

    private Ear(HttpResponseMessage response, Stream stream)
    {
        this.response = response;
        events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
    }

    /// <summary>It has heard "here", and so listens.</summary>
    public static async Task<Ear> OpenAsync(Browser browser, string unit)
    {
        var response = await browser.Client.GetAsync(
            $"/units/{unit}/control/live",
            HttpCompletionOption.ResponseHeadersRead
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var ear = new Ear(response, await response.Content.ReadAsStreamAsync());
        Assert.Equal("here", (await ear.NextAsync())!.Value.EventType);
        return ear;
    }

    /// <summary>Null where the connection was closed.</summary>
    public async Task<SseItem<string>?> NextAsync()
    {
        coming ??= events.MoveNextAsync().AsTask();
        var isThere = await coming.WaitAsync(Patience);
        coming = null;
        return isThere ? events.Current : null;
    }

    /// <summary>For a while that is long beside what a save takes.</summary>
    public async Task HearsNothingAsync()
    {
        coming ??= events.MoveNextAsync().AsTask();
        await Task.WhenAny(coming, Task.Delay(500));
        Assert.False(coming.IsCompleted, "Something was told.");
    }

    public void Dispose() => response.Dispose();
}
