using System.Text;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A sheet of an unpacked workbook as records.</summary>
internal sealed class UnpackedReader : RecordReader
{
    private const int MostCells = 100_000;

    private readonly BinaryReader _reader;
    private string[] _cells = [];

    private UnpackedReader(Stream stream, UnpackedSheet sheet)
    {
        _reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        stream.Position = Math.Clamp(sheet.Start, 0, stream.Length);
        Sheet = sheet.Name;
    }

    public string Sheet { get; }

    public override long Position => _reader.BaseStream.Position;

    public override ReadOnlySpan<char> this[int cell] => _cells[cell];

    public static UnpackedReader Open(Stream stream, string? name)
    {
        var sheets = UnpackedWorkbook.Sheets(stream);
        var chosen = sheets.FirstOrDefault(sheet => name is null ? sheet.IsOffered : sheet.Name == name);
        return chosen is null ? throw WorkbookReader.NoSheet(name) : new(stream, chosen);
    }

    public override bool Read() => UnpackedWorkbook.Guard(ReadRow);

    private bool ReadRow()
    {
        Count = _reader.ReadInt32();
        if (Count < 0)
        {
            _reader.BaseStream.Position -= sizeof(int);
            Count = 0;
            return false;
        }

        if (Count > MostCells)
        {
            throw new UnreadableWorkbookException("This file is damaged. Choose the workbook again.");
        }

        LastRow = ++Row;
        if (_cells.Length < Count)
        {
            _cells = new string[Count];
        }

        Oddities = RecordOddities.None;
        for (var i = 0; i < Count; i++)
        {
            var text = _cells[i] = _reader.ReadString();
            Oddities |= WorkbookReader.OdditiesOf(text);
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _reader.Dispose();
        base.Dispose(disposing);
    }
}
