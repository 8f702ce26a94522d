namespace Evenkeel.Web.SignIn;

/// <summary>Where to go after signing in: only ever an address of our own.</summary>
internal static class LocalAddress
{
    public static string Of(string? address) =>
        address is ['/', ..]
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/\\", StringComparison.Ordinal)
            ? address
            : "/";
}
