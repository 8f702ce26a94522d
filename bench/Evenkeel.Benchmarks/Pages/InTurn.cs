namespace Evenkeel.Benchmarks.Pages;

/// <summary>One page of two databases that are served at once and asked in turn, so that a slow minute of the machine is a slow minute of both.</summary>
internal static class InTurn
{
    public const int Requests = 500;
    private const int Turn = 25;

    // The runtime compiles what is called often anew, at its leisure: a page is warm after about a thousand requests (measured: p50 9.7 ms, then 5.6).
    private const int WarmUp = 1_000;

    public static async Task<(List<double> Few, List<double> Many)> TimeAsync(
        WebProgram small,
        WebProgram large,
        string path
    )
    {
        var (few, many) = (new List<double>(), new List<double>());
        await small.TimeAsync(path, WarmUp);
        await large.TimeAsync(path, WarmUp);
        while (few.Count < Requests)
        {
            few.AddRange(await small.TimeAsync(path, Turn));
            many.AddRange(await large.TimeAsync(path, Turn));
        }

        return (few, many);
    }

    public static double At(List<double> times, int percent) => times.Order().ElementAt(times.Count * percent / 100);
}
