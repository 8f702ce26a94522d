using System.Diagnostics;

namespace Evenkeel.Benchmarks;

public static class Stopwatches
{
    /// <summary>The median time of two kinds of work, taken in turn so that both meet the same machine.</summary>
    public static (TimeSpan First, TimeSpan Second) Medians(int rounds, Action first, Action second)
    {
        first();
        second();
        var (firsts, seconds) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < rounds; round++)
        {
            firsts.Add(Time(first));
            seconds.Add(Time(second));
        }
        return (Median(firsts), Median(seconds));
    }

    private static TimeSpan Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
