using System.Text;
using CsCheck;
using Evenkeel.Measurement;
using Evenkeel.Measurement.ImportReadings;

namespace Evenkeel.Tests.Measurement.ImportReadings;

/// <summary>Whatever the bytes, a check ends with a decision.</summary>
public sealed class AnyBytesTests
{
    private static readonly MeasureShape[] Measures =
    [
        new("Falls", MeasureKind.Count, Frequency.Month) { Numerator = "falls" },
        new("Seen", MeasureKind.Proportion, Frequency.Week) { Numerator = "seen", Denominator = "all" },
        new("Wait", MeasureKind.Measurement, Frequency.CalendarQuarter) { Value = "wait" },
        new("Rate", MeasureKind.Rate, Frequency.Year) { Numerator = "seen", Denominator = "all" },
    ];

    private static readonly byte[][] Beginnings =
    [
        [],
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [(byte)'P', (byte)'K', 3, 4],
        Encoding.UTF8.GetBytes("\0Evenkeel sheets 1\n"),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        Encoding.UTF8.GetBytes("Ward,Month,Falls,Seen,All,Wait\n"),
        Encoding.UTF8.GetBytes("sep=;\nWard;Month;Falls\n"),
    ];

    private static readonly string[] Pieces =
    [
        "Ward 1",
        ",",
        ",",
        ",",
        ";",
        "\n",
        "\r\n",
        "2024-04",
        "01/04/24",
        "06/25/2024",
        "45413",
        "2024Q3",
        "1,234",
        "12,5",
        "5",
        "0",
        "-3",
        "*",
        "<5",
        "=1+1",
        "\"",
        "\"\"",
        "Total",
        "Note",
        "\0",
        "\u200b",
        "#N/A",
        "1e9",
        "%",
        "٣",
        "é",
        "99999999999999999999",
        "p",
    ];

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Select(Gen.OneOf(Beginnings), Gen.Byte.Array[0, 400])
            .Sample((start, rest) => Judge([.. start, .. rest]), iter: 500);

    [Fact]
    public void Random_pieces_of_real_tables_never_throw() =>
        Gen.Select(Gen.OneOf(Beginnings), Gen.OneOf(Pieces).Array[0, 120])
            .Sample(
                (start, pieces) => Judge([.. start, .. Encoding.UTF8.GetBytes(string.Concat(pieces))]),
                iter: 1_500
            );

    private static void Judge(byte[] bytes)
    {
        foreach (var measure in Measures)
        {
            using var file = ReadingsFile.Open(new MemoryStream(bytes), "any.csv");
            var result = ImportCheck.Run(file, measure, null, null, HardInputs.Today);
            var report = HardInputs.Report(result);

            Assert.Equal(report.GetProperty("rows").GetArrayLength(), result.Rows.Count);
            Assert.Equal(result.Order.Length, result.Readings().Count());
        }
    }
}
