namespace Evenkeel.Measurement.Readings;

/// <summary>
/// Which counts and which totals of them are not shown for one period, so that no small count can be worked out: not from a total less the
/// counts that are shown, and not from one total less others. What is known is a set of linear equations in the hidden counts; a small one
/// is safe while it is no combination of them.
/// </summary>
/// <remarks>Secondary suppression as in tables of official statistics: cheapest first, checked after each step.</remarks>
internal sealed class Disclosure
{
    private readonly IReadOnlyList<double> counts;
    private readonly IReadOnlyList<int[]> totals;
    private readonly int below;
    private readonly List<int[]> extra = [];
    private readonly bool[] hiddenCounts;
    private readonly bool[] hiddenTotals;

    /// <param name="counts">What the units recorded.</param>
    /// <param name="totals">For each published total the places of its counts.</param>
    public Disclosure(IReadOnlyList<double> counts, IReadOnlyList<int[]> totals, int below)
    {
        (this.counts, this.totals, this.below) = (counts, totals, below);
        hiddenCounts = [.. counts.Select(IsSmall)];
        hiddenTotals = [.. totals.Select(total => IsSmall(Sum(total)))];
        while (hiddenCounts.Contains(true) && FirstDisclosed() is { } secret)
        {
            Protect(secret);
        }
    }

    public bool IsCountHidden(int count) => hiddenCounts[count];

    public bool IsTotalHidden(int total) => hiddenTotals[total];

    /// <summary>Takes one more total among those that are shown, unless a small count could then be worked out.</summary>
    public bool TryShow(int[] total)
    {
        if (IsSmall(Sum(total)))
        {
            return false;
        }

        extra.Add(total);
        if (!hiddenCounts.Contains(true) || FirstDisclosed() is null)
        {
            return true;
        }

        extra.RemoveAt(extra.Count - 1);
        return false;
    }

    private bool IsSmall(double count) => Suppression.IsSmall(count, below);

    private double Sum(int[] total) => total.Sum(count => counts[count]);

    private IEnumerable<int[]> Shown() => totals.Where((_, i) => !hiddenTotals[i]).Concat(extra);

    private int[] HiddenOf(int[] total) => [.. total.Where(count => hiddenCounts[count])];

    private LinearSpan Known() => new(counts.Count, Shown().Select(HiddenOf).Where(hidden => hidden.Length > 0));

    /// <summary>Hidden counts whose sum is small and can be worked out, or null.</summary>
    private int[]? FirstDisclosed()
    {
        var known = Known();
        return Secrets().FirstOrDefault(known.Contains);
    }

    private IEnumerable<int[]> Secrets()
    {
        for (var i = 0; i < counts.Count; i++)
        {
            if (IsSmall(counts[i]))
            {
                yield return [i];
            }
        }

        foreach (var total in totals.Where((_, i) => hiddenTotals[i]).Concat(Residues()))
        {
            if (HiddenOf(total) is { Length: > 0 } hidden && IsSmall(Sum(hidden)))
            {
                yield return hidden;
            }
        }
    }

    /// <summary>What is left of a total without the counts that are shown, and without a smaller total within it.</summary>
    private IEnumerable<int[]> Residues()
    {
        var shown = Shown().Select(HiddenOf).Where(hidden => hidden.Length > 0).ToList();
        var sums = shown.ConvertAll(Sum);
        for (var i = 0; i < shown.Count; i++)
        {
            yield return shown[i];
            for (var j = 0; j < shown.Count; j++)
            {
                if (shown[j].Length < shown[i].Length && IsSmall(sums[i] - sums[j]) && shown[j].All(shown[i].Contains))
                {
                    yield return [.. shown[i].Except(shown[j])];
                }
            }
        }
    }

    private void Protect(int[] secret)
    {
        foreach (var step in Steps())
        {
            Set(step, true);
            if (!Known().Contains(secret))
            {
                return;
            }

            Set(step, false);
        }

        // Nothing less helps: no total that holds any of it is shown.
        for (var i = 0; i < totals.Count; i++)
        {
            hiddenTotals[i] |= totals[i].Intersect(secret).Any();
        }
    }

    /// <summary>One more count, the smallest first; or a total, the smallest first, with its smallest count.</summary>
    private List<(int? Count, int? Total)> Steps()
    {
        var free = Enumerable.Range(0, counts.Count).Where(i => !hiddenCounts[i] && counts[i] > 0).ToList();
        var steps = free.OrderBy(i => counts[i]).Select(i => ((int?)i, (int?)null)).ToList();
        foreach (
            var total in Enumerable.Range(0, totals.Count).Where(i => !hiddenTotals[i]).OrderBy(i => Sum(totals[i]))
        )
        {
            var smallest = totals[total]
                .Where(free.Contains)
                .OrderBy(i => counts[i])
                .Select(i => (int?)i)
                .FirstOrDefault();
            steps.Add((smallest, total));
        }

        return steps;
    }

    private void Set((int? Count, int? Total) step, bool isHidden)
    {
        if (step.Count is { } count)
        {
            hiddenCounts[count] = isHidden;
        }

        if (step.Total is { } total)
        {
            hiddenTotals[total] = isHidden;
        }
    }
}
