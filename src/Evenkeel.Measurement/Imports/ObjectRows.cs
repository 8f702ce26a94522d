using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Imports;

/// <summary>Rows from objects, a function a column: for tables of tens of thousands of rows, where boxing does not show.</summary>
internal sealed class ObjectRows<T>(
    string table,
    IReadOnlyList<T> items,
    IReadOnlyList<string> replaces,
    params ObjectRows<T>.Column[] of
) : BulkRows(table, [.. of.Select(column => column.Name)])
{
    internal sealed record Column(string Name, Type Type, Func<T, object?> Value);

    private readonly object?[] row = new object?[of.Length];
    private int next;

    public override IReadOnlyList<Type> Types { get; } = [.. of.Select(column => column.Type)];
    public override IReadOnlyList<string> Replaces => replaces;

    public override bool Next()
    {
        if (next == items.Count)
        {
            return false;
        }

        var item = items[next++];
        for (var i = 0; i < of.Length; i++)
        {
            row[i] = of[i].Value(item);
        }

        return true;
    }

    public override bool IsNull(int column) => row[column] is null;

    public override long Whole(int column) =>
        Convert.ToInt64(row[column], System.Globalization.CultureInfo.InvariantCulture);

    public override double Real(int column) => (double)row[column]!;

    public override string Text(int column) => (string)row[column]!;

    public override Guid Id(int column) => (Guid)row[column]!;

    public override ReadOnlySpan<byte> Bytes(int column) => (byte[])row[column]!;

    public override DateOnly Day(int column) => (DateOnly)row[column]!;

    public override DateTimeOffset Instant(int column) => (DateTimeOffset)row[column]!;
}
