using System.Collections.Concurrent;
using System.Net;
using Evenkeel.Tests.Cli;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Control.Killed;

/// <summary>People who raise issues and press whatever button stands on them, as fast as they are answered, until the program is gone.</summary>
internal sealed class BusyPeople(IReadOnlyDictionary<string, CookieContainer> people)
{
    private const int MostOpen = 10;
    private int made;
    private int asked;

    /// <summary>Texts of raised issues that the program has said are kept.</summary>
    public ConcurrentQueue<string> Raised { get; } = new();

    /// <summary>Reasons of moves that the program has said are made.</summary>
    public ConcurrentQueue<string> Moved { get; } = new();

    /// <summary>Forms that were sent, whatever became of them.</summary>
    public int Asked => asked;

    public Task WorkAsync(WebProgram web, IReadOnlyList<int> open, int seed, CancellationToken stop) =>
        Task.WhenAll(people.Keys.Select((name, i) => WorkAsync(web.Open(people[name]), name, open, seed + i, stop)));

    private async Task WorkAsync(
        Browser browser,
        string name,
        IReadOnlyList<int> open,
        int seed,
        CancellationToken stop
    )
    {
        var random = new Random(seed);
        var isRaiser = name is "nurse" or "colleague";
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (open.Count == 0 || (isRaiser && open.Count < MostOpen && random.Next(4) == 0))
                {
                    await RaiseAsync(browser);
                }
                else
                {
                    await MoveAsync(browser, open[random.Next(open.Count)], random);
                }
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
            TestContext.Current.SendDiagnosticMessage(gone.Message);
        }
    }

    private async Task RaiseAsync(Browser browser)
    {
        var form = await browser.OpenAsync($"/units/{KilledWard.Stem}-ward/control/raise");
        if (form.Status != HttpStatusCode.OK)
        {
            return;
        }

        var problem = $"Something is in the way, number {Interlocked.Increment(ref made)}";
        Interlocked.Increment(ref asked);
        var board = await form.SubmitAsync(
            ("Form.Problem", problem),
            ("Form.WhoFixes", "WeAsk"),
            ("Form.Severity", "Urgent")
        );
        if (board.Status == HttpStatusCode.OK && board.Document.QuerySelector("[name='Form.Problem']") is null)
        {
            Raised.Enqueue(problem);
        }
    }

    private async Task MoveAsync(Browser browser, int number, Random random)
    {
        var page = await browser.OpenAsync($"/issues/{number}");
        var moves = page.Status == HttpStatusCode.OK ? Hospital.Moves(page) : [];
        if (moves.Count == 0)
        {
            return;
        }

        var move = moves[random.Next(moves.Count)];
        var reasons = $"Because of reason {Interlocked.Increment(ref made)}";
        Interlocked.Increment(ref asked);
        var after = await page.SubmitAsync(
            ("Form.Version", page.ValueOf("Form.Version") ?? ""),
            ("Form.Move", move),
            ("Form.Reasons", reasons),
            ("Form.Person", move is "AskAdvice" or "HandOver" ? $"Pharmacist {KilledWard.Stem}" : "")
        );
        if (after.Status == HttpStatusCode.OK && !IsHandedBack(after, reasons))
        {
            Moved.Enqueue(reasons);
        }
    }

    /// <summary>A refused form comes back with what was typed.</summary>
    private static bool IsHandedBack(Page page, string reasons) =>
        page.Document.QuerySelectorAll("textarea")
            .Any(area => area.TextContent.Contains(reasons, StringComparison.Ordinal))
        || page.Text.Contains("Somebody else was quicker", StringComparison.Ordinal);
}
