namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Periods between a unit's first and last for which the file has no row, not even one that was refused.</summary>
internal sealed class FindGaps
{
    private readonly JudgedRows _rows;
    private readonly Frequency _kind;
    private readonly HashSet<(int Unit, int Day)> _refused = [];
    private readonly Dictionary<int, int> _unreadable = [];

    private FindGaps(JudgedRows rows, Frequency kind)
    {
        (_rows, _kind) = (rows, kind);
        foreach (ref readonly var entry in rows.Entries)
        {
            if (entry.Decision == RowDecision.Reject)
            {
                NoteRefused(entry);
            }
        }
    }

    /// <summary>First and last missing period of each gap, unit by unit.</summary>
    public static List<Gap> In(JudgedRows rows, int[] order, Frequency kind) =>
        kind == Frequency.Event ? [] : new FindGaps(rows, kind).Find(order);

    private void NoteRefused(in JudgedRows.Entry entry)
    {
        if (entry.Day >= 0)
        {
            _refused.Add((entry.Unit, entry.Day));
        }
        else
        {
            _unreadable[entry.Unit] = _unreadable.GetValueOrDefault(entry.Unit) + 1;
        }
    }

    private List<Gap> Find(int[] order)
    {
        var all = new List<Gap>();
        var ofUnit = new List<Gap>();
        for (var i = 1; i <= order.Length; i++)
        {
            var unit = _rows[order[i - 1]].Unit;
            if (i < order.Length && _rows[order[i]].Unit == unit)
            {
                AddBetween(ofUnit, unit, _rows[order[i - 1]].Day, _rows[order[i]].Day);
                continue;
            }

            // A refused row whose period cannot be read may be any of the missing ones.
            if (
                ofUnit.Sum(gap => gap.Periods)
                > _unreadable.GetValueOrDefault(unit) + _unreadable.GetValueOrDefault(-1)
            )
            {
                all.AddRange(ofUnit);
            }

            ofUnit.Clear();
        }

        return all;
    }

    private void AddBetween(List<Gap> gaps, int unit, int before, int after)
    {
        var next = Period.Next(DateOnly.FromDayNumber(before), _kind);
        for (; next.DayNumber < after; next = Period.Next(next, _kind))
        {
            if (_refused.Contains((unit, next.DayNumber)) || _refused.Contains((-1, next.DayNumber)))
            {
                continue;
            }

            if (gaps.Count > 0 && Period.Next(gaps[^1].Last, _kind) == next)
            {
                gaps[^1] = gaps[^1] with { Last = next, Periods = gaps[^1].Periods + 1 };
            }
            else
            {
                gaps.Add(new Gap(unit, next, next, 1));
            }
        }
    }
}

internal readonly record struct Gap(int Unit, DateOnly First, DateOnly Last, int Periods);
