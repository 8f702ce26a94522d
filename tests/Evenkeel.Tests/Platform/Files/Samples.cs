using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Evenkeel.Tests.Platform.Files;

/// <summary>Files as phones and offices make them, and as somebody who means harm does.</summary>
internal static class Samples
{
    /// <summary>Words that stand in the hidden parts of a sample and nowhere else.</summary>
    public static readonly string[] Hidden = ["EvenPhone 7", "TakenByNurse", "xmp-where"];

    /// <summary>56° 27.5′ N as three rationals.</summary>
    public static readonly byte[] Latitude =
    [
        56,
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        19,
        1,
        0,
        0,
        10,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        1,
        0,
        0,
        0,
    ];

    /// <summary>Red on its left half, blue on its right.</summary>
    public static byte[] Picture(
        SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg,
        int width = 40,
        int height = 20
    )
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Blue);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, width / 2f, height, red);
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>A photo with the phone's name, where it was taken, words, and how the camera was held.</summary>
    public static byte[] Photo(ushort orientation = 1, int width = 40, int height = 20)
    {
        var plain = Picture(SKEncodedImageFormat.Jpeg, width, height);
        return
        [
            .. plain[..2],
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. "<x>xmp-where</x>"u8]),
            .. Segment(0xFE, "TakenByNurse"u8),
            .. plain[2..],
        ];
    }

    public static byte[] PngWithWords()
    {
        var plain = Picture(SKEncodedImageFormat.Png);
        const int AfterHead = 33;
        return
        [
            .. plain[..AfterHead],
            .. Chunk("tEXt", "Author\0TakenByNurse"u8),
            .. Chunk("eXIf", Exif(1)),
            .. plain[AfterHead..],
        ];
    }

    /// <summary>A few bytes that say that they are 30,000 dots wide and high.</summary>
    public static byte[] Bomb()
    {
        var png = Picture(SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 30_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 30_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    public static byte[] Heic() => [0, 0, 0, 24, .. "ftypheic\0\0\0\0mif1heic"u8, .. new byte[40]];

    public static byte[] Pdf(string more = "", string end = "%%EOF\n") =>
        Encoding.Latin1.GetBytes(
            $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {more} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n{end}"
        );

    /// <summary>With objects packed into a stream, where its bytes do not show them.</summary>
    public static byte[] PackedPdf(string objects, string filter = "/FlateDecode")
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.Latin1.GetBytes(objects));
        }

        return
        [
            .. Encoding.Latin1.GetBytes(
                $"%PDF-1.7\n4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter {filter} >>\nstream\r\n"
            ),
            .. packed.ToArray(),
            .. "\nendstream\nendobj\n%%EOF\n"u8,
        ];
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        byte[] segment = [0xFF, marker, 0, 0, .. content];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        return segment;
    }

    private static byte[] Chunk(string kind, ReadOnlySpan<byte> content)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(kind), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    /// <summary>TIFF, little-endian: make, orientation, and a directory of where it was taken.</summary>
    private static byte[] Exif(ushort orientation)
    {
        using var stream = new MemoryStream();
        using var to = new BinaryWriter(stream);
        const int Make = 50,
            Gps = 62,
            Degrees = 92;
        to.Write("II*\0"u8);
        to.Write(8);
        to.Write((ushort)3);
        Entry(to, 0x010F, 2, 12, Make);
        Entry(to, 0x0112, 3, 1, orientation);
        Entry(to, 0x8825, 4, 1, Gps);
        to.Write(0);
        to.Write("EvenPhone 7\0"u8);
        to.Write((ushort)2);
        Entry(to, 1, 2, 2, 'N');
        Entry(to, 2, 5, 3, Degrees);
        to.Write(0);
        to.Write(Latitude);
        return stream.ToArray();
    }

    private static void Entry(BinaryWriter to, ushort tag, ushort type, int count, int value)
    {
        to.Write(tag);
        to.Write(type);
        to.Write(count);
        to.Write(value);
    }
}
