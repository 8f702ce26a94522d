namespace Evenkeel.Spc.Tests;

/// <summary>Each rule written again as plainly as can be: a window slides over the points, and all of it is marked, or the point that completes it.</summary>
internal static class NaivePatterns
{
    public static bool[] Windows(int count, int length, Marking marking, Func<int, bool> holdsFrom)
    {
        var marked = new bool[count];
        for (var from = 0; from + length <= count; from++)
            if (holdsFrom(from))
                Array.Fill(
                    marked,
                    true,
                    marking == Marking.WholePattern ? from : from + length - 1,
                    marking == Marking.WholePattern ? length : 1
                );
        return marked;
    }

    public static bool[] Shift(double[] y, int length, Marking marking) =>
        Either(sign => Windows(y.Length, length, marking, from => y[from..(from + length)].All(v => v * sign > 0)));

    public static bool[] Trend(double[] y, int length, Marking marking) =>
        Either(sign =>
            Windows(
                y.Length,
                length,
                marking,
                from => Enumerable.Range(from + 1, length - 1).All(k => (y[k] - y[k - 1]) * sign > 0)
            )
        );

    public static bool[] Alternating(double[] y, int length, Marking marking) =>
        Windows(
            y.Length,
            length,
            marking,
            from => Enumerable.Range(from + 1, length - 2).All(k => (y[k] - y[k - 1]) * (y[k + 1] - y[k]) < 0)
        );

    public static bool[] Hugging(double[] y, double sigma, int length, Marking marking) =>
        Windows(y.Length, length, marking, from => y[from..(from + length)].All(v => Math.Abs(v) <= sigma));

    public static bool[] Avoiding(double[] y, double sigma, int length, Marking marking) =>
        Windows(
            y.Length,
            length,
            marking,
            from =>
            {
                var part = y[from..(from + length)];
                return part.All(v => Math.Abs(v) > sigma) && part.Any(v => v > 0) && part.Any(v => v < 0);
            }
        );

    /// <summary>So many of a window beyond a line; marked is its last point, where that is beyond too.</summary>
    public static bool[] BeyondSigma(double[] y, double line, int points, int window) =>
        Either(sign =>
            Windows(
                y.Length,
                window,
                Marking.FromCompletion,
                from =>
                    y[from + window - 1] * sign > line && y[from..(from + window)].Count(v => v * sign > line) >= points
            )
        );

    /// <summary>Runs on one side of at least so many points, zeros passed over and marked inside a run and at its end.</summary>
    public static bool[] SkippingShift(double[] y, int length)
    {
        var marked = new bool[y.Length];
        for (var first = 0; first < y.Length; first++)
        {
            var side = Math.Sign(y[first]);
            if (side == 0 || y[..first].Select(Math.Sign).LastOrDefault(s => s != 0) == side)
                continue;
            var end = Enumerable
                .Range(first, y.Length - first)
                .Where(k => Math.Sign(y[k]) == -side)
                .DefaultIfEmpty(y.Length)
                .First();
            if (y[first..end].Count(v => v != 0) >= length)
                Array.Fill(marked, true, first, end - first);
        }
        return marked;
    }

    /// <summary>Trends of at least so many different values: equal neighbours are one step, and the first step counts from its last point.</summary>
    public static (bool[] Up, bool[] Down) SkippingTrend(double[] y, int length)
    {
        var marked = (Up: new bool[y.Length], Down: new bool[y.Length]);
        var starts = Enumerable.Range(0, y.Length).Where(i => i == 0 || y[i] != y[i - 1]).ToList();
        int EndOf(int step) => step + 1 < starts.Count ? starts[step + 1] : y.Length;
        for (var from = 0; from + 1 < starts.Count; from++)
        {
            var way = Math.Sign(y[starts[from + 1]] - y[starts[from]]);
            var to = from + 1;
            while (to + 1 < starts.Count && Math.Sign(y[starts[to + 1]] - y[starts[to]]) == way)
                to++;
            var first = from == 0 ? EndOf(0) - 1 : starts[from];
            if (to - from + 1 >= length)
                Array.Fill(way > 0 ? marked.Up : marked.Down, true, first, EndOf(to) - first);
            from = to - 1;
        }
        return marked;
    }

    /// <summary>PowerBI-SPC's two of three: over three points, or the first two, those above the line less those below.</summary>
    public static bool[] AnySide(double[] y, double line, bool all)
    {
        var marked = new bool[y.Length];
        for (var i = 1; i < y.Length; i++)
        {
            var from = Math.Max(0, i - 2);
            var sum = Enumerable
                .Range(from, i - from + 1)
                .Sum(k =>
                    y[k] > line ? 1
                    : y[k] < -line ? -1
                    : 0
                );
            for (var k = from; k <= i && Math.Abs(sum) >= 2; k++)
                marked[k] |= all || y[k] * Math.Sign(sum) > line;
        }
        return marked;
    }

    private static bool[] Either(Func<int, bool[]> side) => [.. side(1).Zip(side(-1), (up, down) => up || down)];
}
