namespace Evenkeel.Measurement.ImportReadings;

/// <summary>How a number's cell was written, beyond its value.</summary>
[Flags]
internal enum NumberNotes : byte
{
    None = 0,
    Scientific = 1,
    MixedDecimalMark = 2,
    NoteMark = 4,
    HiddenCharacter = 8,
    Percent = 16,
    Currency = 32,
}

/// <summary>A cell that should hold a number: the number, or the code that says why there is none.</summary>
internal readonly record struct ParsedNumber(double Value, NumberNotes Notes = NumberNotes.None)
{
    public static readonly ParsedNumber Blank = new(double.NaN) { IsBlank = true, Code = ImportCode.NotAvailable };

    public ImportCode Code { get; init; }

    public bool IsBlank { get; init; }

    /// <summary>Digits after the decimal mark, as written.</summary>
    public int Decimals { get; init; }

    /// <summary>The mark behind the number, as in 3*.</summary>
    public string? Mark { get; init; }

    public bool IsNumber => Code == ImportCode.None;

    /// <summary>No number on purpose: suppressed, not available, not applicable or an Excel error.</summary>
    public bool IsMarker =>
        Code is ImportCode.Suppressed or ImportCode.NotAvailable or ImportCode.NotApplicable or ImportCode.ExcelError;

    public static ParsedNumber Without(ImportCode code) => new(double.NaN) { Code = code };
}
