namespace Evenkeel.Cli.Spc;

/// <summary>What is wrong with a file: one line each, the first hundred of them in the order of the rows.</summary>
internal sealed class Faults
{
    private const int Most = 100;
    private readonly List<(long Row, string Line)> _lines = [];
    private readonly Lock _lock = new();
    private long _count;

    public bool Any => Interlocked.Read(ref _count) > 0;

    /// <summary>There are so many that reading on helps nobody.</summary>
    public bool IsFull => Interlocked.Read(ref _count) >= Most;

    /// <summary>Rows count as a spreadsheet shows them: the heading is row 1.</summary>
    public void Add(long? row, string? column, string what)
    {
        var where =
            row is null ? ""
            : column is null ? $"row {row}: "
            : $"row {row}, column {column}: ";
        lock (_lock)
        {
            _count++;
            if (_lines.Count < Most)
            {
                _lines.Add((row ?? 0, where + what));
            }
        }
    }

    public void WriteTo(TextWriter errors)
    {
        foreach (var (_, line) in _lines.OrderBy(line => line.Row))
        {
            errors.WriteLine(line);
        }

        if (_count > _lines.Count || IsFull)
        {
            errors.WriteLine("and perhaps more: only the first faults are shown.");
        }
    }
}
