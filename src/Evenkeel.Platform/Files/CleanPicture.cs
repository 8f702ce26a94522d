using SkiaSharp;

namespace Evenkeel.Platform.Files;

/// <summary>
/// A picture made anew from its dots: what was in the file beside them (EXIF, where it was taken, a small copy, words) is not there any more. Turned as the camera
/// was held, in sRGB, on white, as JPEG.
/// </summary>
internal sealed record CleanPicture(ReadOnlyMemory<byte> Whole, ReadOnlyMemory<byte> Preview, int Width, int Height)
{
    public const int MostPixels = 64_000_000;
    public const int LongestSide = 2560;
    public const int PreviewSide = 320;
    private const int Quality = 85;
    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    public static Outcome<CleanPicture> Of(byte[] sent)
    {
        using var data = SKData.CreateCopy(sent);
        using var codec = SKCodec.Create(data);
        if (
            codec?.EncodedFormat
            is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp)
        )
        {
            return Outcome.Refused("", FileSentences.Damaged);
        }

        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return Outcome.Refused("", FileSentences.TooManyPixels);
        }

        using var decoded = Decode(codec);
        if (decoded is null)
        {
            return Outcome.Refused("", FileSentences.Damaged);
        }

        using var whole = Draw(decoded, codec.EncodedOrigin, LongestSide);
        using var preview = Draw(whole, SKEncodedOrigin.TopLeft, PreviewSide);
        return Outcome.Done(new CleanPicture(Encode(whole), Encode(preview), whole.Width, whole.Height));
    }

    /// <summary>Null where it is damaged or not whole.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var size = Size(codec);
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    /// <summary>No larger than needed: a camera's JPEG is read at a half or less of its size, and takes a quarter of the memory.</summary>
    private static SKSizeI Size(SKCodec codec)
    {
        const int Steps = 8;
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        for (var step = 1; step < Steps; step++)
        {
            var size = codec.GetScaledDimensions((float)step / Steps);
            if (longest > LongestSide && Math.Max(size.Width, size.Height) >= LongestSide)
            {
                return size;
            }
        }

        return codec.Info.Size;
    }

    private static SKBitmap Draw(SKBitmap from, SKEncodedOrigin origin, int longest)
    {
        var isTurned = origin >= SKEncodedOrigin.LeftTop;
        var (width, height) = isTurned ? (from.Height, from.Width) : (from.Width, from.Height);
        var scale = Math.Min(1f, (float)longest / Math.Max(width, height));
        var (to, tall) = (Math.Max(1, (int)MathF.Round(width * scale)), Math.Max(1, (int)MathF.Round(height * scale)));
        var drawn = new SKBitmap(
            new SKImageInfo(to, tall, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb())
        );
        using var canvas = new SKCanvas(drawn);
        using var image = SKImage.FromPixels(from.PeekPixels());
        canvas.Clear(SKColors.White);
        canvas.Scale((float)to / width, (float)tall / height);
        canvas.Concat(Turn(origin, from.Width, from.Height));
        canvas.DrawImage(image, 0, 0, Smooth);
        return drawn;
    }

    /// <summary>From how the dots lie in the file to how the picture stands (EXIF 2.32, table 6: orientation).</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        };

    /// <summary>Without a colour profile too: sRGB is what every browser takes it for.</summary>
    private static byte[] Encode(SKBitmap bitmap)
    {
        using var plain = bitmap.PeekPixels()!.WithColorSpace(null!);
        var options = new SKJpegEncoderOptions(
            Quality,
            SKJpegEncoderDownsample.Downsample420,
            SKJpegEncoderAlphaOption.Ignore
        );
        using var data = plain!.Encode(options)!;
        return data.ToArray();
    }
}
