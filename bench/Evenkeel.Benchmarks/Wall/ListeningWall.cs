using System.Diagnostics;

namespace Evenkeel.Benchmarks.Wall;

/// <summary>One wall of one unit: told that something changed, it fetches itself, as the script of the page does.</summary>
internal sealed class ListeningWall(HttpClient client, string unit)
{
    private readonly TaskCompletionSource listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long since;

    public Task Listens => listens.Task;

    /// <summary>Milliseconds from <see cref="Awaits"/> to the last byte.</summary>
    public List<double> Times { get; } = [];

    public void Awaits() => Interlocked.Exchange(ref since, Stopwatch.GetTimestamp());

    public async Task ListenAsync(CancellationToken ct)
    {
        try
        {
            using var response = await client.GetAsync(
                $"/units/{unit}/control/live",
                HttpCompletionOption.ResponseHeadersRead,
                ct
            );
            response.EnsureSuccessStatusCode();
            using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
            while (await lines.ReadLineAsync(ct) is { } line)
            {
                if (line == "event: here")
                {
                    listens.SetResult();
                }
                else if (line == "event: changed")
                {
                    await FetchAsync(ct);
                }
            }
        }
        catch (OperationCanceledException)
        {
            listens.TrySetCanceled(CancellationToken.None);
        }
        catch (HttpRequestException refused)
        {
            // Who waits for all walls is told, and does not wait for ever.
            listens.TrySetException(refused);
        }
    }

    private async Task FetchAsync(CancellationToken ct)
    {
        using var response = await client.GetAsync($"/units/{unit}/control/wall", ct);
        await response.Content.CopyToAsync(Stream.Null, ct);
        response.EnsureSuccessStatusCode();
        if (Interlocked.Exchange(ref since, 0) is > 0 and var from)
        {
            Times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
    }
}
