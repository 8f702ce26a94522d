using Evenkeel.Spc;

namespace Evenkeel.Cli.Spc;

/// <summary>
/// Screens a long file: while one part of it is read, the parts before it are charted on the other cores. Only the part at hand and one row a
/// series are kept, until a series comes a second time: then the file is read again and its numbers are kept (<see cref="KeptRows"/>).
/// </summary>
internal sealed class SpcScreen(FileInfo file, ColumnNames columns, ChartDefinition definition, Faults faults)
{
    private const int RowsABatch = 1 << 15;
    private readonly Queue<Task<ScreenRow[]>> _running = [];
    private readonly Stack<RowBatch> _free = [];
    private readonly List<ScreenRow> _done = [];

    public bool HasDates { get; private set; }

    public IReadOnlyList<ScreenRow> Run()
    {
        if (ReadOnce())
        {
            return _done;
        }

        // What the first reading took is given back before the second one needs as much.
        _done.Clear();
        _done.TrimExcess();
        _free.Clear();
        return new KeptRows(columns, definition, faults).Screen(file);
    }

    /// <summary>False where the rows of a series do not stand together.</summary>
    private bool ReadOnce()
    {
        using var rows = SpcFile.Open(file, columns, definition.Kind, faults);
        var (seen, batch, name) = (new HashSet<string>(), new RowBatch(), (string?)null);
        while (rows.Read())
        {
            if (name is null || !rows.Series.SequenceEqual(name))
            {
                name = rows.Series.ToString();
                if (!seen.Add(name))
                {
                    Finish();
                    HasDates = rows.HasDates;
                    return false;
                }

                batch = batch.Count >= RowsABatch ? Next(batch) : batch;
                batch.Begin(name);
            }

            batch.Add(rows);
        }

        HasDates = rows.HasDates;
        _running.Enqueue(Task.Run(() => Chart(batch)));
        Finish();
        return true;
    }

    /// <summary>Hands a part over to be charted, and gives room for the next one.</summary>
    private RowBatch Next(RowBatch full)
    {
        _running.Enqueue(Task.Run(() => Chart(full)));
        while (_running.Count > Environment.ProcessorCount)
        {
            _done.AddRange(_running.Dequeue().GetAwaiter().GetResult());
        }

        lock (_free)
        {
            return _free.TryPop(out var batch) ? batch : new RowBatch();
        }
    }

    private ScreenRow[] Chart(RowBatch batch)
    {
        var (points, rows) = (new SeriesPoints(definition, faults), new List<ScreenRow>(batch.SeriesCount));
        for (var i = 0; i < batch.SeriesCount; i++)
        {
            if (points.Compute(batch, batch[i]))
            {
                rows.Add(ScreenRow.Of(batch[i].Name, points));
            }
        }

        batch.Clear();
        lock (_free)
        {
            _free.Push(batch);
        }

        return [.. rows];
    }

    private void Finish()
    {
        while (_running.TryDequeue(out var part))
        {
            _done.AddRange(part.GetAwaiter().GetResult());
        }
    }
}
