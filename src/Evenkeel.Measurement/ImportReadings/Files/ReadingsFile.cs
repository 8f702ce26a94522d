using System.Text;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A person's file: what it is, and as many passes over its records as are wanted.</summary>
internal sealed class ReadingsFile : IDisposable
{
    private const int SampleBytes = 64 * 1024;
    private const int SampleRecords = 250;

    private readonly Stream _stream;
    private readonly TextFormat? _text;

    private ReadingsFile(Stream stream, string name, ReadingOptions options)
    {
        _stream = stream;
        Name = name;
        Survey = FileSurvey.Of(stream);
        Kind = FileKinds.Of(Survey, name);
        if (Kind == FileKind.Text)
        {
            _text = TextFormat.Of(Survey);
            ChooseDelimiter(options);
        }

        Sheet = options.Sheet;
        Problem = Describe(Kind);
        Sample = Problem is null ? ReadSample() : [];
        Problem ??= Sample.All(record => Array.TrueForAll(record.Cells, string.IsNullOrWhiteSpace))
            ? Describe(FileKind.Empty)
            : null;
    }

    public string Name { get; }

    public FileSurvey Survey { get; }

    public FileKind Kind { get; }

    /// <summary>The sheet of a workbook that is read.</summary>
    public string? Sheet { get; private set; }

    public string? Encoding => _text?.Name;

    public bool EncodingGuessed => _text is { Guessed: true };

    public bool ByteOrderMark => _text is { ByteOrderMarkLength: > 0 };

    public char? Delimiter { get; private set; }

    /// <summary>The first line is Excel's "sep=;", not data.</summary>
    public bool HasSeparatorLine { get; private set; }

    /// <summary>Why there is no table to read, as a sentence; null when there is one.</summary>
    public string? Problem { get; private set; }

    /// <summary>The first records, for finding the headings and proposing what the columns are.</summary>
    public IReadOnlyList<SampleRecord> Sample { get; }

    /// <summary>The stream must be seekable; it is read several times and is left open.</summary>
    public static ReadingsFile Open(Stream stream, string name, ReadingOptions? options = null) =>
        new(stream, name, options ?? new ReadingOptions());

    /// <summary>The sheets of a workbook, hidden ones too; none for text.</summary>
    public IReadOnlyList<string> Sheets { get; private set; } = [];

    public RecordReader OpenReader()
    {
        _stream.Position = _text?.ByteOrderMarkLength ?? 0;
        return Kind == FileKind.Unpacked ? UnpackedReader.Open(_stream, Sheet)
            : _text is null ? WorkbookReader.Open(_stream, Sheet)
            : new DelimitedReader(new CharWindow(_stream, _text.Encoding), Delimiter ?? ',');
    }

    public void Dispose() => _stream.Dispose();

    private void ChooseDelimiter(ReadingOptions options)
    {
        var (sample, isWhole) = DecodeBeginning();
        if (sample is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var separator, '\r' or '\n', ..])
        {
            HasSeparatorLine = true;
            Delimiter = separator;
        }

        Delimiter = options.Delimiter ?? Delimiter ?? Delimiters.Guess(sample, isWhole);
    }

    private (string Text, bool IsWhole) DecodeBeginning()
    {
        _stream.Position = _text!.ByteOrderMarkLength;
        var bytes = new byte[SampleBytes];
        var read = _stream.ReadAtLeast(bytes, SampleBytes, throwOnEndOfStream: false);
        return (_text.Encoding.GetString(bytes, 0, read), read < SampleBytes);
    }

    private List<SampleRecord> ReadSample()
    {
        var sample = new List<SampleRecord>();
        try
        {
            using var reader = OpenReader();
            Sheet = (reader as WorkbookReader)?.Sheet ?? (reader as UnpackedReader)?.Sheet ?? Sheet;
            while (sample.Count < SampleRecords && reader.Read())
            {
                sample.Add(new SampleRecord(reader.Row, reader.ToArray()));
            }

            Sheets =
                Kind == FileKind.Unpacked ? [.. UnpackedWorkbook.Sheets(_stream).Select(sheet => sheet.Name)]
                : _text is null ? WorkbookReader.Sheets(_stream)
                : [];
        }
        catch (UnreadableWorkbookException problem)
        {
            Problem = problem.Message;
        }

        return sample;
    }

    private static string? Describe(FileKind kind) =>
        kind switch
        {
            FileKind.Empty => "This file is empty. Choose the file again, or save it again from the spreadsheet.",
            FileKind.Pdf => "This is a PDF. Save the table as CSV or XLSX and upload that.",
            FileKind.WebPage =>
                "This is a web page with a spreadsheet's name. Open it in Excel and save it as CSV or XLSX.",
            FileKind.XmlWorkbook =>
                "This is an old XML spreadsheet. Open it in Excel and save it as CSV or XLSX, and upload that.",
            FileKind.Data => "This is not a table of text. Save the table as CSV or XLSX and upload that.",
            FileKind.OtherZip => "This is not a CSV or XLSX file. Save the table as CSV or XLSX and upload that.",
            _ => null,
        };
}

internal sealed record SampleRecord(int Row, string[] Cells);

/// <summary>What the person chose where a guess was wrong.</summary>
internal sealed record ReadingOptions(char? Delimiter = null, string? Sheet = null);
