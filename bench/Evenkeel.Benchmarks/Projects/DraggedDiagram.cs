using System.Net;
using System.Text.Json;
using Evenkeel.Benchmarks.Worlds;
using Microsoft.Playwright;

namespace Evenkeel.Benchmarks.Projects;

/// <summary>A driver diagram in a real browser, one box carried across it; what the page's main thread does is read from the browser's own trace.</summary>
internal static class DraggedDiagram
{
    private const int Moves = 300;
    private const string Box = ".ek-measure__plot--wide .ek-driver:not([data-driver='aim'])";

    /// <param name="Boxes">How many the diagram has.</param>
    /// <param name="PerMove">Milliseconds of scripting, style, layout and paint, for each move of the pointer.</param>
    /// <param name="LongestTask">Milliseconds, from the first move to a second after the box was let go.</param>
    internal sealed record Dragged(int Boxes, List<double> PerMove, double LongestTask);

    public static async Task<Dragged> RunAsync(Uri address, CookieContainer cookies)
    {
        await using var opened = await BenchBrowser.OpenAsync(address, cookies, 1280, 900);
        var page = opened.Page;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var boxes = await page.Locator(Box).CountAsync();
        var events = await TraceAsync(opened.Browser, () => DragAsync(page));
        return Read(boxes, events);
    }

    private static async Task DragAsync(IPage page)
    {
        var from = (await page.Locator(Box).Nth(3).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + 20, from.Y + 10);
        await page.Mouse.DownAsync();
        for (var i = 1; i <= Moves; i++)
        {
            var (x, y) = (from.X - 500 + (i * 37 % 900), 150 + (i * 53 % 600));
            await page.Mouse.MoveAsync(x, y);
        }

        await page.Keyboard.PressAsync("Escape");
        await page.WaitForTimeoutAsync(1_000);
    }

    private static async Task<List<JsonElement>> TraceAsync(IBrowser browser, Func<Task> work)
    {
        var events = new List<JsonElement>();
        var done = new TaskCompletionSource();
        var session = await browser.NewBrowserCDPSessionAsync();
        session.Event("Tracing.dataCollected").OnEvent += (_, data) =>
            events.AddRange(data!.Value.GetProperty("value").EnumerateArray().Select(one => one.Clone()));
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => done.TrySetResult();
        await session.SendAsync(
            "Tracing.start",
            new()
            {
                ["categories"] = "devtools.timeline,disabled-by-default-devtools.timeline,toplevel,v8",
                ["transferMode"] = "ReportEvents",
            }
        );
        await work();
        await session.SendAsync("Tracing.end");
        await done.Task;
        return events;
    }

    /// <summary>The main thread of the page is the one that handled the moves; what it did between one move and the next is that move's.</summary>
    private static Dragged Read(int boxes, List<JsonElement> events)
    {
        var moves = events
            .Where(e =>
                Name(e) == "EventDispatch"
                && e.GetProperty("args").ToString().Contains("pointermove", StringComparison.Ordinal)
            )
            .OrderBy(At)
            .ToList();
        var (pid, tid) = (moves[0].GetProperty("pid").GetInt32(), moves[0].GetProperty("tid").GetInt32());
        var tasks = events
            .Where(e =>
                Name(e) is "RunTask" or "ThreadControllerImpl::RunTask"
                && e.GetProperty("pid").GetInt32() == pid
                && e.GetProperty("tid").GetInt32() == tid
                && e.TryGetProperty("dur", out _)
            )
            .Select(e => (From: At(e), Took: Processor(e) / 1000))
            .OrderBy(task => task.From)
            .ToList();
        var starts = moves.ConvertAll(At);
        var per = starts
            .Zip(starts.Skip(1))
            .Select(pair =>
                tasks.Where(t => t.From + (t.Took * 1000) > pair.First && t.From < pair.Second).Sum(t => t.Took)
            )
            .ToList();
        return new Dragged(boxes, per, tasks.Where(t => t.From >= starts[0] - 1_000).Max(t => t.Took));
    }

    /// <summary>What the thread itself used, where the trace says it: on a machine that does other things too, the time on the clock is theirs as well.</summary>
    private static double Processor(JsonElement task) =>
        (task.TryGetProperty("tdur", out var own) ? own : task.GetProperty("dur")).GetDouble();

    private static string? Name(JsonElement one) => one.GetProperty("name").GetString();

    private static double At(JsonElement one) => one.GetProperty("ts").GetDouble();
}
