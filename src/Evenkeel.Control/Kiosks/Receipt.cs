using System.Security.Cryptography;
using System.Text;

namespace Evenkeel.Control.Kiosks;

/// <summary>
/// The code with which somebody who did not sign in follows what they raised: 60 random bits in the 32 letters and digits that nobody takes for one another
/// (Crockford's). Only its hash is kept.
/// </summary>
internal static class Receipt
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;

    /// <summary>"7K3Q-9F2M-XDRT".</summary>
    public static string Make() =>
        string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(4).Select(part => new string(part)));

    /// <summary>Of the code as somebody typed it: small letters, other spaces, O for 0 and I or L for 1 are the same. Null where it is no code.</summary>
    public static string? Hash(string? typed)
    {
        var code = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(Meant)]);
        return code.Length == Length && code.All(Letters.Contains)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)))
            : null;
    }

    private static char Meant(char typed) =>
        typed switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => typed,
        };
}
