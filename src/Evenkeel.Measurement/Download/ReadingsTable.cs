using System.Globalization;
using System.Text;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.ShowMeasure;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Download;

/// <summary>The numbers behind one chart, as rows: the same in every format.</summary>
internal static class ReadingsTable
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "unit",
        "measure",
        "period_start",
        "period",
        "numerator",
        "denominator",
        "value",
        "centre",
        "lower_limit",
        "upper_limit",
        "status",
        "provisional",
        "note",
    ];

    public static IEnumerable<object?[]> Rows(MeasureView view)
    {
        var result = view.Chart.Picture?.Result;
        var place = view
            .Chart.Periods.Zip(view.Chart.Sequences)
            .Select((key, i) => (key, i))
            .ToDictionary(p => p.key, p => p.i);
        foreach (var reading in view.Readings)
        {
            var point =
                result is not null && place.TryGetValue((reading.Period, reading.Sequence), out var at)
                    ? result[at]
                    : (Spc.ChartPoint?)null;
            var day = DateOnly.FromDayNumber(reading.Period);
            yield return
            [
                CsvCell.Safe(view.Unit.Name),
                CsvCell.Safe(view.Measure.Name),
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ImportReadings.Period.Code(day, view.Measure.Frequency),
                reading.Numerator,
                reading.Denominator,
                point?.Value ?? reading.Value,
                point?.Centre,
                point?.Lower,
                point?.Upper,
                reading.Status == ReadingStatus.Given ? "given" : reading.Status.ToString(),
                reading.IsProvisional ? "yes" : "no",
                CsvCell.Safe(reading.Note),
            ];
        }
    }

    public static byte[] Csv(IEnumerable<MeasureView> views)
    {
        var text = new StringBuilder().AppendJoin(',', Columns).Append("\r\n");
        foreach (var row in views.SelectMany(Rows))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        // A byte order mark, or Excel reads it in the machine's own code page.
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(object? value)
    {
        var text = value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : value as string ?? "";
        return CsvCell.Quoted(text);
    }
}
