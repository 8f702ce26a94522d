namespace Evenkeel.Measurement.ImportReadings;

/// <summary>What the first rows hold, column by column.</summary>
internal sealed class ColumnContents
{
    private readonly HashSet<string>[] _texts;
    private readonly int[] _filled;
    private readonly int[] _numbers;
    private readonly int[] _periods;

    public ColumnContents(IEnumerable<SampleRecord> records, int columns, Frequency kind)
    {
        _texts = [.. Enumerable.Range(0, columns).Select(_ => new HashSet<string>(StringComparer.OrdinalIgnoreCase))];
        _filled = new int[columns];
        _numbers = new int[columns];
        _periods = new int[columns];
        foreach (var record in records)
        {
            for (var i = 0; i < Math.Min(columns, record.Cells.Length); i++)
            {
                Count(i, record.Cells[i].Trim(), kind);
            }
        }
    }

    public double NumberShare(int column) => Share(_numbers, column);

    public double PeriodShare(int column) => Share(_periods, column);

    /// <summary>The different texts of a column.</summary>
    public IReadOnlyCollection<string> Texts(int column) => _texts[column];

    public bool IsText(int column) => _filled[column] > 0 && NumberShare(column) < 0.5 && PeriodShare(column) < 0.5;

    private double Share(int[] counts, int column) =>
        _filled[column] == 0 ? 0 : (double)counts[column] / _filled[column];

    private void Count(int column, string cell, Frequency kind)
    {
        if (cell.Length is 0 or > 60)
        {
            _filled[column] += cell.Length > 0 ? 1 : 0;
            return;
        }

        var number = NumberText.Parse(cell);
        var period = PeriodText.Parse(cell, kind);
        _filled[column]++;
        _texts[column].Add(cell);
        _numbers[column] += number.IsNumber || number.IsMarker ? 1 : 0;
        _periods[column] +=
            period.IsGood && PeriodFit.Fits(period.Shape, kind) && period.Day.Year is >= 1990 and < 2100 ? 1 : 0;
    }
}
