namespace Evenkeel.Platform.Data;

/// <summary>
/// Components of one page load side by side, and one context does one thing at a time: who queries while others may, takes a turn. (SQLite hides the
/// need, because it answers without waiting.)
/// </summary>
public sealed class DbTurn : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    public async Task TakeAsync(Func<Task> work)
    {
        await one.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
