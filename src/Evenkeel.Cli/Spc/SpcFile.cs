using System.Globalization;
using Evenkeel.Spc;
using Sylvan.Data.Csv;

namespace Evenkeel.Cli.Spc;

/// <summary>The rows of a CSV file, one at a time. A row that cannot be read is a fault, and is passed over.</summary>
internal sealed class SpcFile : IDisposable
{
    private readonly CsvDataReader _reader;
    private readonly ColumnNames _names;
    private readonly Faults _faults;
    private readonly int _series;
    private readonly int _x;
    private readonly int _n;
    private readonly int _d;
    private readonly int _phase;
    private readonly int _exclude;
    private bool? _hasDates;

    private SpcFile(CsvDataReader reader, ColumnNames names, Faults faults)
    {
        (_reader, _names, _faults) = (reader, names, faults);
        var headings = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetName(i).Trim()).ToList();
        (_series, _x, _n) = (names.Series is { } series ? At(series) : -1, At(names.X), At(names.N));
        (_d, _phase, _exclude) = (At(names.D), At(names.Phase), At(names.Exclude));

        int At(string name) => headings.FindIndex(h => h.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    public bool HasDates => _hasDates == true;
    public bool HasDenominators => _d >= 0;
    public bool HasPhases => _phase >= 0;
    public bool HasExclusions => _exclude >= 0;

    /// <summary>The row as a spreadsheet shows it; the heading is row 1.</summary>
    public int Row { get; private set; } = 1;
    public ReadOnlySpan<char> Series => _reader.GetFieldSpan(_series);
    public ReadOnlySpan<char> Phase => _reader.GetFieldSpan(_phase);
    public int X { get; private set; }
    public double N { get; private set; }
    public double D { get; private set; }
    public bool IsExcluded { get; private set; }

    public static SpcFile Open(FileInfo file, ColumnNames names, ChartKind kind, Faults faults)
    {
        if (!file.Exists)
        {
            throw new SpcUsageException($"There is no file {file.FullName}.");
        }

        if (file.Length == 0)
        {
            throw new EmptyFileException();
        }

        var text = new StreamReader(file.FullName, System.Text.Encoding.UTF8, true, 1 << 16);
        var options = new CsvDataReaderOptions
        {
            BufferSize = 1 << 17,
            MaxBufferSize = 1 << 24,
            OwnsReader = true,
        };
        var opened = new SpcFile(CsvDataReader.Create(text, options), names, faults);
        opened.Need(opened._n, names.N);
        if (names.Series is { } series)
        {
            opened.Need(opened._series, series);
        }

        if (ChartNames.NeedsDenominator(kind))
        {
            opened.Need(opened._d, names.D);
        }

        if (ChartNames.IsOfSubgroups(kind))
        {
            opened.Need(opened._x, names.X);
        }

        return opened;
    }

    /// <summary>The next row that can be read; false at the end, or where there are too many faults.</summary>
    public bool Read()
    {
        while (!_faults.IsFull && _n >= 0 && _reader.Read())
        {
            Row++;
            if (_reader.RowFieldCount > _reader.FieldCount)
            {
                _faults.Add(
                    Row,
                    null,
                    $"there are {_reader.RowFieldCount} cells and {_reader.FieldCount} headings. Put a cell that holds a comma in quotation marks; write decimals with a point."
                );
            }
            else if (ReadX() & ReadNumbers())
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _reader.Dispose();

    private void Need(int at, string name)
    {
        if (at < 0)
        {
            _faults.Add(1, name, "there is no such heading. Add it, or name the column with its option.");
        }
    }

    private bool ReadX()
    {
        if (_x < 0)
        {
            X = Row - 1;
            return true;
        }

        var cell = _reader.GetFieldSpan(_x);
        var (day, number) = (Numbers.ParseDay(cell), 0);
        if (day is null && !int.TryParse(cell, NumberStyles.AllowLeadingSign, Numbers.Culture, out number))
        {
            return Refuse(_names.X, cell, "is neither a date (2026-11-26) nor a whole number.");
        }

        _hasDates ??= day is not null;
        if (_hasDates != day is not null)
        {
            return Refuse(
                _names.X,
                cell,
                _hasDates == true ? "is no date, as those above it are." : "is a date, and those above it are numbers."
            );
        }

        X = day ?? number;
        return true;
    }

    private bool ReadNumbers()
    {
        var (n, d, good) = (Numbers.Parse(_reader.GetFieldSpan(_n)), (double?)double.NaN, true);
        if (n is null)
        {
            good = Refuse(_names.N, _reader.GetFieldSpan(_n), "is not a number.");
        }

        if (_d >= 0 && (d = Numbers.Parse(_reader.GetFieldSpan(_d))) is null)
        {
            good = Refuse(_names.D, _reader.GetFieldSpan(_d), "is not a number.");
        }

        if (_exclude >= 0)
        {
            var cell = _reader.GetFieldSpan(_exclude).Trim();
            IsExcluded = cell is "1";
            good &= cell is "1" or "0" or "" || Refuse(_names.Exclude, cell, "is neither 1 nor 0.");
        }

        (N, D) = (n ?? double.NaN, d ?? double.NaN);
        return good;
    }

    private bool Refuse(string column, ReadOnlySpan<char> cell, string what)
    {
        var shown = cell.Length > 40 ? $"{cell[..40]}…" : cell.ToString();
        _faults.Add(Row, column, $"\"{shown}\" {what}");
        return false;
    }
}
