using System.Text;
using CsCheck;
using Evenkeel.Measurement.ImportReadings;

namespace Evenkeel.Tests.Measurement.ImportReadings;

public sealed class DelimitedReaderTests
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.OneOf('a', 'é', '7', ' ', ',', ';', '\t', '|', '"', '\n', '\r', '\ud83d')
            .Array[0, 12]
            .Select(chars => new string(chars)),
        Gen.Const(""),
        Gen.Int.Select(i => $"{i}")
    );

    private static readonly Gen<string[][]> Table =
        from columns in Gen.Int[1, 5]
        from rows in Cell.Array[columns].Array[1, 12]
        select rows;

    [Fact]
    public void A_table_written_with_quoting_is_read_back_whatever_the_separator_line_ending_and_chunk() =>
        Gen.Select(Table, Gen.OneOf(',', ';', '\t', '|'), Gen.OneOf("\n", "\r\n", "\r"), Gen.OneOf(1, 3, 7, 4096))
            .Sample(
                (table, delimiter, ending, chunk) =>
                {
                    var text =
                        string.Join(ending, table.Select(row => string.Join(delimiter, row.Select(Quote)))) + ending;
                    return Same(table, Read(text, delimiter, chunk));
                }
            );

    [Fact]
    public void Chunk_boundaries_do_not_matter_for_any_text() =>
        Gen.Select(
                Gen.OneOf('a', ' ', ',', '"', '\n', '\r', '\0').Array[0, 60].Select(chars => new string(chars)),
                Gen.Int[1, 9]
            )
            .Sample((text, chunk) => Same(Read(text, ',', 65536), Read(text, ',', chunk)), iter: 20_000);

    [Fact]
    public void A_record_over_several_lines_is_known_by_its_first()
    {
        using var reader = Open("a,b\r\n1,\"x\r\ny\"\r\n2,z\r\n", ',', 4096);
        var rows = new List<(int First, int Last)>();
        while (reader.Read())
        {
            rows.Add((reader.Row, reader.LastRow));
        }

        Assert.Equal([(1, 1), (2, 3), (4, 4)], rows);
    }

    [Fact]
    public void A_cell_of_millions_of_characters_is_counted_but_not_kept()
    {
        using var reader = Open("a,b\n1," + new string('x', 3_000_000) + "\n2,y\n", ',', 65536);
        reader.Read();
        reader.Read();

        Assert.Equal(3_000_000, reader.FullLength(1));
        Assert.True(reader[1].Length < 100_000);
        Assert.True(reader.Oddities.HasFlag(RecordOddities.CellTooLong));
        Assert.True(reader.Read());
        Assert.Equal("y", reader[1].ToString());
    }

    [Theory]
    [InlineData("1,the 5\" tube,2", "1|the 5\" tube|2")]
    [InlineData("1,\"said \"ok\" to me\",2", "1|said \"ok\" to me|2")]
    [InlineData("1,\"ok\" then,2", "1|\"ok\" then|2")]
    [InlineData("1, \"a, b\" ,2", "1|a, b|2")]
    [InlineData("1,\"\",2", "1||2")]
    [InlineData("1,\"\"\"\",2", "1|\"|2")]
    [InlineData("1,x,", "1|x|")]
    public void Quotation_marks_where_they_should_not_be_lose_nothing(string line, string cells)
    {
        using var reader = Open(line, ',', 4096);
        reader.Read();

        Assert.Equal(cells, string.Join('|', reader.ToArray()));
    }

    private static string Quote(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static DelimitedReader Open(string text, char delimiter, int chunk) =>
        new(new CharWindow(new MemoryStream(Encoding.Unicode.GetBytes(text)), Encoding.Unicode, chunk), delimiter);

    private static string[][] Read(string text, char delimiter, int chunk)
    {
        using var reader = Open(text, delimiter, chunk);
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add(reader.ToArray());
        }

        return [.. rows];
    }

    // A lone half of a surrogate pair is no text: reading it gives the replacement character, here and there alike.
    private static bool Same(string[][] left, string[][] right) =>
        left.Length == right.Length
        && left.Zip(right).All(pair => pair.First.Select(Whole).SequenceEqual(pair.Second.Select(Whole)));

    private static string Whole(string cell) => cell.Replace('\ud83d', '\ufffd');
}
