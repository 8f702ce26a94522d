using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A sheet of a workbook as records of text, each cell as the person sees it: dates, percentages and errors too.</summary>
internal sealed class WorkbookReader : RecordReader
{
    private const int MostRows = 2_000_000;

    private readonly IExcelDataReader _sheet;
    private readonly Stream _stream;
    private readonly Dictionary<(int Row, int Column), string> _errors;
    private readonly int _daysLater;
    private string[] _cells = [];

    private WorkbookReader(Stream stream, IExcelDataReader sheet, Dictionary<(int Row, int Column), string> errors) =>
        (_stream, _sheet, _errors, _daysLater) = (stream, sheet, errors, WorkbookDates.DaysLater(stream));

    /// <summary>The name of the sheet that is read.</summary>
    public string Sheet { get; private init; } = "";

    public override long Position => _stream.Position;

    public override ReadOnlySpan<char> this[int cell] => _cells[cell];

    public static WorkbookReader Open(Stream stream, string? sheetName)
    {
        CheckSize(stream);
        return Guard(() =>
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var chosen = NameOfSheet(stream, sheetName);
            var errors = WorkbookErrors.In(stream, chosen);
            var sheet = OpenWorkbook(stream);
            MoveToSheet(sheet, chosen);
            return new WorkbookReader(stream, sheet, errors) { Sheet = chosen };
        });
    }

    /// <summary>Every sheet in turn, in one look at the workbook; each is good until the next.</summary>
    public static IEnumerable<WorkbookReader> All(Stream stream)
    {
        CheckSize(stream);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var names = Sheets(stream);
        var errors = names.Select(name => WorkbookErrors.In(stream, name)).ToList();
        using var workbook = Guard(() => OpenWorkbook(stream));
        for (var i = 0; i < names.Count; i++)
        {
            yield return new WorkbookReader(stream, workbook, errors[i]) { Sheet = names[i] };
            Guard(workbook.NextResult);
        }
    }

    public bool IsVisible => _sheet.VisibleState is null or "visible";

    public string Text(int cell) => _cells[cell];

    public static RecordOddities OdditiesOf(string text) =>
        (text.Length > LongestCell ? RecordOddities.CellTooLong : 0) | (text.Contains('\0') ? RecordOddities.Nul : 0);

    public static UnreadableWorkbookException NoSheet(string? name) =>
        new(
            name is null
                ? "This workbook has no sheet with anything on it."
                : $"This workbook has no sheet called '{name}'."
        );

    /// <summary>The names of all sheets, hidden ones too.</summary>
    public static IReadOnlyList<string> Sheets(Stream stream)
    {
        CheckSize(stream);
        return Guard(() =>
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var workbook = OpenWorkbook(stream);
            var names = new List<string>();
            do
            {
                names.Add(workbook.Name);
            } while (workbook.NextResult());

            return names;
        });
    }

    public override bool Read()
    {
        if (!Guard(_sheet.Read))
        {
            return false;
        }

        if (++Row > MostRows)
        {
            throw new UnreadableWorkbookException($"This sheet has more than {MostRows:N0} rows. Save it as CSV.");
        }

        LastRow = Row;
        ReadCells();
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _sheet.Dispose();
        base.Dispose(disposing);
    }

    private void ReadCells()
    {
        if (_cells.Length < _sheet.FieldCount)
        {
            _cells = new string[_sheet.FieldCount];
        }

        Count = _sheet.FieldCount;
        Oddities = RecordOddities.None;
        for (var i = 0; i < _sheet.FieldCount; i++)
        {
            var text = Guard(() => TextOf(i));
            _cells[i] = text;
            Oddities |= OdditiesOf(text);
        }
    }

    private string TextOf(int cell) =>
        _sheet.GetValue(cell) switch
        {
            null => _errors.GetValueOrDefault((Row, cell), ""),
            DateTime date => DateText(date.AddDays(_daysLater)),
            double number => NumberText(number, _sheet.GetNumberFormatString(cell)),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };

    private static string DateText(DateTime date) =>
        date.ToString(date.TimeOfDay.Ticks == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string NumberText(double number, string? format)
    {
        var percent = format is not null && format.Contains('%', StringComparison.Ordinal);
        var shown = percent ? Math.Round(number * 100, 10) : number;
        var text =
            Math.Abs(shown) < 1e15 ? shown.ToString("0.###############", CultureInfo.InvariantCulture) : $"{shown:R}";
        return percent ? text + "%" : text;
    }

    private static string NameOfSheet(Stream stream, string? wanted)
    {
        using var workbook = OpenWorkbook(stream);
        return MoveToSheet(workbook, wanted);
    }

    private static IExcelDataReader OpenWorkbook(Stream stream)
    {
        stream.Position = 0;
        return ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    private static string MoveToSheet(IExcelDataReader workbook, string? name)
    {
        do
        {
            var visible = workbook.VisibleState is null or "visible";
            if (name is null ? visible && workbook.RowCount > 0 : workbook.Name == name)
            {
                return workbook.Name;
            }
        } while (workbook.NextResult());

        throw NoSheet(name);
    }

    private static void CheckSize(Stream stream)
    {
        if (WorkbookSize.IsTooLarge(stream))
        {
            throw new UnreadableWorkbookException("This workbook is too large to open safely. Save the sheet as CSV.");
        }
    }

    // The library throws what its parsers throw on a damaged file; to the person it is one thing.
    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or UnreadableWorkbookException))
        {
            throw new UnreadableWorkbookException(
                "This workbook cannot be opened. It may be damaged or have a password. Open it in Excel and save it as CSV.",
                problem
            );
        }
    }
}
