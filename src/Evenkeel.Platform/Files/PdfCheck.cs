namespace Evenkeel.Platform.Files;

/// <summary>
/// Looks for what makes a PDF do something by itself: scripts, commands, files inside it. By the names in its bytes (ISO 32000-1, 7.3.5), in its packed objects too
/// (7.5.7). What this cannot find is said in decision 0011.
/// </summary>
internal static class PdfCheck
{
    private const int TailLength = 1024;

    /// <summary>What is unpacked to be looked at; more than that is no paper to read.</summary>
    private const int MostUnpacked = 64 * 1024 * 1024;

    /// <summary>Each holds a hundred objects or so.</summary>
    private const int MostPacked = 10_000;

    /// <summary>The sentence with which it is refused; null where nothing was found.</summary>
    public static string? WhyNot(byte[] file)
    {
        var tail = file.AsSpan(Math.Max(0, file.Length - TailLength));
        if (tail.LastIndexOf("%%EOF"u8) < 0)
        {
            return FileSentences.NotWholePdf;
        }

        if (Find(file) is { } found)
        {
            return found;
        }

        var (left, places) = (MostUnpacked, PdfNames.Places(file, "ObjStm"u8));
        foreach (var at in places)
        {
            if (places.Count > MostPacked || PdfObjects.Unpack(file, at, left) is not { } objects)
            {
                return FileSentences.LockedPdf;
            }

            left -= objects.Length;
            if (Find(objects) is { } packed)
            {
                return packed;
            }
        }

        return null;
    }

    private static string? Find(ReadOnlySpan<byte> bytes)
    {
        Span<byte> room = stackalloc byte[PdfNames.Longest];
        for (var at = PdfNames.Next(bytes, 0); at >= 0; at = PdfNames.Next(bytes, at + 1))
        {
            var name = PdfNames.Read(bytes, at, room, out var end);
            if (name.SequenceEqual("Encrypt"u8))
            {
                return FileSentences.LockedPdf;
            }

            if (Acts(name) || (ActsWithValue(name) && HasValue(bytes[end..])))
            {
                return FileSentences.ActivePdf;
            }
        }

        return null;
    }

    private static bool Acts(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("JavaScript"u8)
        || name.SequenceEqual("Launch"u8)
        || name.SequenceEqual("EmbeddedFile"u8)
        || name.SequenceEqual("EmbeddedFiles"u8)
        || name.SequenceEqual("RichMedia"u8);

    // So short that chance alone would write them into a picture's bytes: counted only before a string, a dictionary, a list or a reference.
    private static bool ActsWithValue(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("JS"u8) || name.SequenceEqual("EF"u8) || name.SequenceEqual("XFA"u8);

    private static bool HasValue(ReadOnlySpan<byte> after)
    {
        var value = after.TrimStart(PdfNames.Blanks);
        if (value.Length == 0 || value[0] is (byte)'(' or (byte)'<' or (byte)'[')
        {
            return value.Length > 0;
        }

        var rest = value.TrimStart(PdfNames.Digits);
        return rest.Length < value.Length
            && rest.TrimStart(PdfNames.Blanks).TrimStart(PdfNames.Digits).TrimStart(PdfNames.Blanks) is [(byte)'R', ..];
    }
}
