using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Evenkeel.Browser.Tests.Support;

/// <summary>What an authenticator app shows now for a key (RFC 6238: thirty seconds, SHA-1, six digits).</summary>
internal static class Totp
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Now(string key)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        // The standard of the apps asks for it.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(
            key.Where(char.IsLetterOrDigit)
                .Select(letter =>
                    Letters.IndexOf(char.ToLowerInvariant(letter)).ToString("b5", CultureInfo.InvariantCulture)
                )
        );
        return
        [
            .. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)),
        ];
    }
}
