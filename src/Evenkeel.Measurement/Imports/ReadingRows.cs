using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Imports;

/// <summary>The readings that are new or corrected, straight from the columns that they came in.</summary>
internal sealed class ReadingRows(
    IncomingReadings incoming,
    IReadOnlyList<(int Place, int Revision)> wanted,
    int? importNumber,
    bool replace
)
    : BulkRows(
        "readings",
        "series_number",
        "period",
        "sequence",
        "numerator",
        "denominator",
        "value",
        "status",
        "is_provisional",
        "note",
        "import_number",
        "revision"
    )
{
    private static readonly Type[] ColumnTypes =
    [
        typeof(int),
        typeof(int),
        typeof(int),
        typeof(double),
        typeof(double),
        typeof(double),
        typeof(int),
        typeof(bool),
        typeof(string),
        typeof(int),
        typeof(int),
    ];
    private int next;
    private int revision;
    private IncomingReadings.Row row;

    public override IReadOnlyList<Type> Types => ColumnTypes;
    public override IReadOnlyList<string> Replaces => replace ? ["series_number", "period", "sequence"] : [];

    public override bool Next()
    {
        if (next == wanted.Count)
        {
            return false;
        }

        (var place, revision) = wanted[next++];
        row = incoming[place];
        return true;
    }

    public override bool IsNull(int column) =>
        column switch
        {
            8 => row.Note is null,
            9 => importNumber is null,
            3 or 4 or 5 => double.IsNaN(Real(column)),
            _ => false,
        };

    public override double Real(int column) =>
        column switch
        {
            3 => row.Numerator,
            4 => row.Denominator,
            _ => row.Value,
        };

    public override long Whole(int column) =>
        column switch
        {
            0 => row.Series,
            1 => row.Period,
            2 => row.Sequence,
            6 => (int)row.Status,
            7 => row.IsProvisional ? 1 : 0,
            9 => importNumber!.Value,
            _ => revision,
        };

    public override string Text(int column) => row.Note!;

    public override Guid Id(int column) => throw new NotSupportedException("A reading has no such column.");

    public override ReadOnlySpan<byte> Bytes(int column) =>
        throw new NotSupportedException("A reading has no such column.");
}
