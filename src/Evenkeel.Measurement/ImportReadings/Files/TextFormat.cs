using System.Text;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>How a text file's bytes become characters.</summary>
internal sealed record TextFormat(string Name, Encoding Encoding, int ByteOrderMarkLength, bool Guessed)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TextFormat Of(FileSurvey survey) =>
        survey.Beginning switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new("utf-8", Encoding.UTF8, 3, false),
            [0xFF, 0xFE, 0, 0, ..] => new("utf-32-le", Encoding.UTF32, 4, false),
            [0, 0, 0xFE, 0xFF, ..] => new(
                "utf-32-be",
                new UTF32Encoding(bigEndian: true, byteOrderMark: true),
                4,
                false
            ),
            [0xFF, 0xFE, ..] => new("utf-16-le", Encoding.Unicode, 2, false),
            [0xFE, 0xFF, ..] => new("utf-16-be", Encoding.BigEndianUnicode, 2, false),
            var beginning => WithoutMark(beginning, survey.IsUtf8),
        };

    private static TextFormat WithoutMark(ReadOnlySpan<byte> beginning, bool isUtf8)
    {
        var (even, odd) = CountZeros(beginning);
        var half = beginning.Length / 2;
        if (half > 1 && odd > half * 0.4 && even < half * 0.1)
        {
            return new("utf-16-le", Encoding.Unicode, 0, true);
        }

        if (half > 1 && even > half * 0.4 && odd < half * 0.1)
        {
            return new("utf-16-be", Encoding.BigEndianUnicode, 0, true);
        }

        return isUtf8 ? new("utf-8", Encoding.UTF8, 0, false) : new("cp1252", Windows1252, 0, true);
    }

    private static (int Even, int Odd) CountZeros(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            var zero = bytes[i] == 0 ? 1 : 0;
            even += (i & 1) == 0 ? zero : 0;
            odd += (i & 1) == 1 ? zero : 0;
        }

        return (even, odd);
    }
}
