using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Imports;

/// <summary>
/// The readings that are new or corrected, straight from the columns that they came in. New ones leave out a column in which nothing came: a database
/// takes its nulls for granted.
/// </summary>
internal sealed class ReadingRows : BulkRows
{
    private enum Field
    {
        SeriesNumber,
        Period,
        Sequence,
        Numerator,
        Denominator,
        Value,
        Status,
        IsProvisional,
        Note,
        ImportNumber,
        Revision,
    }

    private static readonly string[] Names =
    [
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
        "revision",
    ];

    private readonly IncomingReadings incoming;
    private readonly IReadOnlyList<(int Place, int Revision)> wanted;
    private readonly int? importNumber;
    private readonly bool replace;
    private readonly Field[] fields;
    private int next;
    private int revision;
    private IncomingReadings.Row row;

    public ReadingRows(
        IncomingReadings incoming,
        IReadOnlyList<(int Place, int Revision)> wanted,
        int? importNumber,
        bool replace
    )
        : this(
            incoming,
            wanted,
            importNumber,
            replace,
            [.. Enum.GetValues<Field>().Where(f => replace || Has(incoming, f))]
        ) { }

    private ReadingRows(
        IncomingReadings incoming,
        IReadOnlyList<(int Place, int Revision)> wanted,
        int? importNumber,
        bool replace,
        Field[] fields
    )
        : base("readings", [.. fields.Select(field => Names[(int)field])])
    {
        (this.incoming, this.wanted, this.importNumber, this.replace) = (incoming, wanted, importNumber, replace);
        this.fields = fields;
        Types = [.. fields.Select(TypeOf)];
    }

    public override IReadOnlyList<Type> Types { get; }
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
        fields[column] switch
        {
            Field.Note => row.Note is null,
            Field.ImportNumber => importNumber is null,
            Field.Numerator or Field.Denominator or Field.Value => double.IsNaN(Real(column)),
            _ => false,
        };

    public override double Real(int column) =>
        fields[column] switch
        {
            Field.Numerator => row.Numerator,
            Field.Denominator => row.Denominator,
            _ => row.Value,
        };

    public override long Whole(int column) =>
        fields[column] switch
        {
            Field.SeriesNumber => row.Series,
            Field.Period => row.Period,
            Field.Sequence => row.Sequence,
            Field.Status => (int)row.Status,
            Field.IsProvisional => row.IsProvisional ? 1 : 0,
            Field.ImportNumber => importNumber!.Value,
            _ => revision,
        };

    public override string Text(int column) => row.Note!;

    public override Guid Id(int column) => throw new NotSupportedException("A reading has no such column.");

    public override ReadOnlySpan<byte> Bytes(int column) =>
        throw new NotSupportedException("A reading has no such column.");

    private static bool Has(IncomingReadings incoming, Field field) =>
        field switch
        {
            Field.Numerator => incoming.HasNumerators,
            Field.Denominator => incoming.HasDenominators,
            Field.Value => incoming.HasValues,
            Field.Note => incoming.HasNotes,
            _ => true,
        };

    private static Type TypeOf(Field field) =>
        field switch
        {
            Field.Numerator or Field.Denominator or Field.Value => typeof(double),
            Field.IsProvisional => typeof(bool),
            Field.Note => typeof(string),
            _ => typeof(int),
        };
}
