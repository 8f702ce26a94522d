namespace Evenkeel.Platform.Files;

/// <summary>What a file says of itself in its first bytes. Its name and what the browser says of it are not asked.</summary>
internal enum Signature
{
    Unknown,
    Picture,
    Heic,
    Pdf,
}

internal static class FileSignature
{
    private const int BrandAt = 8;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];
    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Signature Of(ReadOnlySpan<byte> file) =>
        file.StartsWith("%PDF-"u8) ? Signature.Pdf
        : IsPicture(file) ? Signature.Picture
        : IsHeic(file) ? Signature.Heic
        : Signature.Unknown;

    private static bool IsPicture(ReadOnlySpan<byte> file) =>
        file.StartsWith(Jpeg)
        || file.StartsWith(Png)
        || (file.StartsWith("RIFF"u8) && Brand(file).SequenceEqual("WEBP"u8));

    /// <summary>HEIC and AVIF: a box "ftyp", and a brand of the image file format (ISO/IEC 23008-12, annex B).</summary>
    private static bool IsHeic(ReadOnlySpan<byte> file)
    {
        if (file.Length < BrandAt + 4 || !file[4..BrandAt].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        var brand = Brand(file);
        return brand.StartsWith("he"u8)
            || brand.StartsWith("mif"u8)
            || brand.StartsWith("msf"u8)
            || brand.StartsWith("avi"u8);
    }

    private static ReadOnlySpan<byte> Brand(ReadOnlySpan<byte> file) =>
        file.Length < BrandAt + 4 ? [] : file.Slice(BrandAt, 4);
}
