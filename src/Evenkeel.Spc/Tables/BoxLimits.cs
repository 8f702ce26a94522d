namespace Evenkeel.Spc.Tables;

/// <summary>
/// Best box and cut box for 10 to 100 useful points, derived from their definition (Anhøj and Wentzel-Larsen 2020) and the exact joint
/// distribution of crossings and longest run. A test derives the table again, and prints it where it differs.
/// </summary>
internal static class BoxLimits
{
    public const int Least = 10;
    public const int Most = 100;

    /// <summary>
    /// Ten numbers of points a row, from 10: fewest crossings, longest run, and what the cut box keeps of the border: crossings from, beside
    /// the longest run, and runs up to, beside the fewest crossings; 0/0 where nothing is cut.
    /// </summary>
    private static readonly string[] Rows =
    [
        "2/6/3/5 3/7/4/6 3/6/0/0 3/6/0/0 3/6/0/0 4/7/6/6 5/8/6/7 5/7/0/0 5/7/6/6 5/7/6/5",
        "6/7/0/0 7/8/0/0 6/7/7/6 6/7/7/6 6/7/7/6 6/7/0/0 9/9/13/8 9/8/10/7 9/8/11/7 10/8/0/0",
        "11/10/12/9 11/9/14/8 11/8/0/0 11/8/12/7 11/8/13/7 12/8/0/0 13/9/15/8 14/10/0/0 13/8/0/0 15/11/0/0",
        "15/9/0/0 15/9/17/8 14/8/0/0 14/8/0/0 17/10/0/0 17/9/0/0 17/9/19/8 17/9/20/7 19/12/20/11 19/10/21/9",
        "19/9/0/0 19/9/21/8 19/9/21/7 21/11/23/9 21/10/23/8 21/9/0/0 21/9/23/8 23/12/25/11 23/10/24/9 23/10/26/8",
        "23/9/0/0 23/9/24/8 25/11/27/9 25/10/27/9 26/11/27/10 26/10/27/9 27/12/29/10 27/10/0/0 27/10/29/8 28/11/29/8",
        "29/14/30/13 29/11/31/9 29/10/30/9 30/11/31/10 30/10/0/0 31/12/35/10 31/11/34/8 31/10/33/9 32/11/33/8 33/13/37/11",
        "33/11/35/9 33/10/0/0 34/11/36/10 33/10/37/8 35/11/0/0 35/11/38/8 35/10/36/9 35/10/38/8 37/12/40/11 37/11/39/9",
        "38/12/0/0 37/10/39/9 39/13/41/12 39/11/40/10 39/11/44/9 39/10/0/0 39/10/41/8 41/12/45/10 41/11/44/9 42/12/43/10",
        "41/10/42/9",
    ];

    private static readonly Limits[] Table = [.. Rows.SelectMany(row => row.Split(' ')).Select(Read)];

    public static bool Covers(int useful) => useful is >= Least and <= Most;

    public static (int LongestRun, int Crossings) Box(int useful)
    {
        var limits = Table[useful - Least];
        return (limits.Longest, limits.Crossings);
    }

    /// <summary>In the cut box the corner, a run and crossings both at their limits, is a signal too, and so are its neighbours on the border.</summary>
    public static bool IsOutsideCutBox(int useful, int longest, int crossings)
    {
        var limits = Table[useful - Least];
        if (longest > limits.Longest || crossings < limits.Crossings)
            return true;
        if (limits.CrossingsFrom == 0)
            return false;
        return crossings == limits.Crossings && longest > limits.RunsUpTo
            || longest == limits.Longest && crossings < limits.CrossingsFrom;
    }

    private static Limits Read(string cell)
    {
        var parts = cell.Split('/');
        return new(Number(0), Number(1), Number(2), Number(3));

        int Number(int at) => int.Parse(parts[at], System.Globalization.CultureInfo.InvariantCulture);
    }

    private readonly record struct Limits(int Crossings, int Longest, int CrossingsFrom, int RunsUpTo);
}
