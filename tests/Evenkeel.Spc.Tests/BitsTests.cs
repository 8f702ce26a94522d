using CsCheck;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Tests;

/// <summary>Columns of bits against columns of truth values.</summary>
public class BitsTests
{
    private static readonly Gen<bool[]> Columns = Gen.Int[1, 9]
        .SelectMany(often => Gen.Int[1, 10].Select(one => one <= often).Array[1, 260]);

    private static ulong[] Pack(bool[] column)
    {
        var bits = new ulong[Bits.Words(column.Length)];
        foreach (var (i, isSet) in column.Index())
            bits[i / 64] |= isSet ? 1UL << (i % 64) : 0;
        return bits;
    }

    private static void Agree(Func<int, bool> plain, ulong[] bits, int count) =>
        Assert.Equal(Pack([.. Enumerable.Range(0, count).Select(plain)]), bits);

    [Fact]
    public void Words_and_counts() =>
        Columns.Sample(column =>
        {
            var bits = Pack(column);
            Assert.Equal((column.Length / 64) + (column.Length % 64 > 0 ? 1 : 0), bits.Length);
            Assert.Equal(column.Count(isSet => isSet), Bits.Count(bits));
            Assert.Equal(column.Any(isSet => isSet), Bits.Any(bits));
            Assert.All(column.Index(), at => Assert.Equal(at.Item, Bits.Get(bits, at.Index)));
        });

    [Fact]
    public void The_lowest_bits_of_a_word()
    {
        for (var points = 0; points <= 64; points++)
            Assert.Equal(points, System.Numerics.BitOperations.PopCount(Bits.Low(points)));
        Assert.Equal(7UL, Bits.Low(3));
        Assert.Equal(ulong.MaxValue, Bits.Low(65));
    }

    [Fact]
    public void A_stretch_is_written() =>
        Gen.Select(Columns, Gen.Int[0, 260], Gen.Int[0, 260], Gen.Bool)
            .Sample(
                (column, one, other, set) =>
                {
                    var (from, until) = (Math.Min(one, column.Length), Math.Min(other, column.Length));
                    var bits = Pack(column);
                    Bits.Write(bits, from, until, set);
                    Agree(i => i >= from && i < until ? set : column[i], bits, column.Length);
                }
            );

    [Fact]
    public void What_lies_above_by_more_than_a_margin() =>
        Gen.Select(Gen.OneOf(double.NaN, -2, -1, 0, 1, 2, 3).Array[1, 140], Gen.Int[0, 2])
            .Sample(
                (left, margin) =>
                {
                    double[] right = [.. left.Reverse()];
                    var bits = new ulong[Bits.Words(left.Length)];
                    Array.Fill(bits, ulong.MaxValue);
                    Bits.Above(left, right, margin, bits);
                    Agree(i => left[i] > right[i] + margin, bits, left.Length);
                }
            );

    [Fact]
    public void Later_and_earlier() =>
        Gen.Select(Columns, Gen.Int[1, 63], Gen.Int[0, 200])
            .Sample(
                (column, by, far) =>
                {
                    var (count, bits) = (column.Length, Pack(column));
                    Bits.AndLater(bits, by);
                    Agree(i => column[i] && i + by < count && column[i + by], bits, count);

                    // Later bits would pass the last point: as many free ones stand at the end.
                    bool[] room = [.. column, .. new bool[far + by]];
                    bits = Pack(room);
                    Bits.OrLater(bits, by);
                    Agree(i => room[i] || (i >= by && room[i - by]), bits, room.Length);
                    bits = Pack(room);
                    Bits.MoveLater(bits, far);
                    Agree(i => i >= far && room[i - far], bits, room.Length);
                    bits = Pack(column);
                    Bits.OrEarlier(bits);
                    Agree(i => column[i] || (i + 1 < count && column[i + 1]), bits, count);
                }
            );

    [Fact]
    public void Runs_of_at_least_so_many() =>
        Gen.Select(Columns, Gen.OneOf(Gen.Int[1, 6], Gen.Int[60, 140]))
            .Sample(
                (column, length) =>
                {
                    var count = column.Length;
                    bool Starts(int i) => i >= 0 && i + length <= count && column[i..(i + length)].All(isSet => isSet);
                    var bits = Pack(column);
                    Assert.Equal(Enumerable.Range(0, count).Any(Starts), Bits.KeepStarts(bits, length));
                    Agree(Starts, bits, count);
                    bits = Pack(column);
                    Bits.KeepRuns(bits, length);
                    Agree(i => Enumerable.Range(i - length + 1, length).Any(Starts), bits, count);
                }
            );
}
