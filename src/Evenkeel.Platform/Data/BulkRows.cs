namespace Evenkeel.Platform.Data;

/// <summary>
/// Rows for one table, drawn one at a time: <see cref="Next"/> fills <see cref="Current"/> in the order of <see cref="Columns"/>
/// with null, long, double, string, bool, Guid or int, and answers false at the end. Nothing is boxed twice, nothing is kept.
/// </summary>
public abstract class BulkRows(string table, params string[] columns)
{
    public string Table { get; } = table;
    public IReadOnlyList<string> Columns { get; } = columns;
    public abstract IReadOnlyList<Type> Types { get; }

    /// <summary>The key by which a row replaces the one that is there; empty = rows are new.</summary>
    public virtual IReadOnlyList<string> Replaces => [];
    public abstract bool Next();
    public abstract bool IsNull(int column);
    public abstract long Whole(int column);
    public abstract double Real(int column);
    public abstract string Text(int column);
    public abstract Guid Id(int column);
    public abstract ReadOnlySpan<byte> Bytes(int column);

    public virtual DateOnly Day(int column) => throw new NotSupportedException($"{Table} has no days.");

    public virtual DateTimeOffset Instant(int column) => throw new NotSupportedException($"{Table} has no instants.");
}
