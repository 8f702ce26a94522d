namespace Evenkeel.Measurement.ImportReadings;

/// <summary>"Did you mean": the nearest known name, when it is near enough to be a slip of the keyboard.</summary>
internal static class UnitSuggestion
{
    private const int LongestName = 100;

    /// <summary>The place of the nearest key; -1 where none is near, or two are equally near: a guess between them would be ours.</summary>
    public static int Nearest(string key, IReadOnlyList<string> keys)
    {
        var (place, nearest, isTie) = (-1, 1 + (key.Length / 5), false);
        for (var i = 0; i < keys.Count && key.Length is >= 3 and <= LongestName; i++)
        {
            if (Math.Abs(keys[i].Length - key.Length) > nearest)
            {
                continue;
            }

            var distance = Distance(key, keys[i]);
            isTie = distance == nearest && place >= 0 || isTie && distance >= nearest;
            (place, nearest) =
                distance < nearest || (distance == nearest && place < 0) ? (i, distance) : (place, nearest);
        }

        return isTie ? -1 : place;
    }

    /// <summary>Edits between two texts: a letter added, left out, changed, or two swapped.</summary>
    public static int Distance(string left, string right)
    {
        var (before, above, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[right.Length];
    }
}
