using System.IO.Compression;

namespace Evenkeel.Platform.Files;

/// <summary>Objects that a PDF has packed into one stream, where a search of its bytes would not find them (ISO 32000-1, 7.5.7).</summary>
internal static class PdfObjects
{
    private const int Farthest = 4096;

    /// <summary>Null where it cannot be looked into: another packing than the usual one, broken, or too much of it.</summary>
    public static byte[]? Unpack(byte[] file, int name, int most)
    {
        var before = Math.Max(0, name - Farthest);
        var begin = file.AsSpan(before, name - before).LastIndexOf("obj"u8);
        var ahead = file.AsSpan(name, Math.Min(Farthest, file.Length - name)).IndexOf("stream"u8);
        if (begin < 0 || ahead < 0)
        {
            // A name alone, in a text: no stream follows it.
            return [];
        }

        var start = name + ahead;
        var described = file.AsSpan(before + begin, start - before - begin);
        var filters = described.Count("Decode"u8);
        if (filters == 0)
        {
            // Not packed: its bytes have been looked at with the others.
            return [];
        }

        return filters == 1 && described.Count("/FlateDecode"u8) == 1
            ? Inflate(file, AfterLine(file, start + "stream".Length), most)
            : null;
    }

    private static int AfterLine(byte[] file, int at)
    {
        at += at < file.Length && file[at] == '\r' ? 1 : 0;
        return at + (at < file.Length && file[at] == '\n' ? 1 : 0);
    }

    private static byte[]? Inflate(byte[] file, int start, int most)
    {
        using var packed = new ZLibStream(
            new MemoryStream(file, start, file.Length - start),
            CompressionMode.Decompress
        );
        using var objects = new MemoryStream();
        var some = new byte[81920];
        try
        {
            for (var read = packed.Read(some); read > 0; read = packed.Read(some))
            {
                objects.Write(some, 0, read);
                if (objects.Length > most)
                {
                    return null;
                }
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return objects.ToArray();
    }
}
