using System.Net;
using System.Net.Sockets;

namespace Evenkeel.Control.Webhooks;

/// <summary>
/// To which addresses we speak. Somebody who may set up a webhook must not reach with it what only this machine reaches (server-side request forgery), so
/// that the address is looked at after its name is resolved, and that very address is connected to.
/// </summary>
internal static class AddressRules
{
    private static readonly IPNetwork[] Private =
    [
        .. Networks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"),
    ];

    /// <summary>Of no use to anybody, or only to the machine itself: never, whatever is allowed.</summary>
    private static readonly IPNetwork[] Never =
    [
        .. Networks("0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24"),
        .. Networks(
            "203.0.113.0/24",
            "192.88.99.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"
        ),
        .. Networks(
            "2001:db8::/32",
            "2001::/32",
            "2002::/16",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "::ffff:0:0:0/96"
        ),
    ];

    public static bool Allows(IPAddress address, WebhookOptions options)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) ? options.AllowLoopback
            : plain.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6) ? false
            : IsIn(Never, plain) ? false
            : options.AllowPrivate || !IsIn(Private, plain);
    }

    /// <summary>What is wrong with an address as it is written; null where nothing is to be seen yet.</summary>
    public static string? Fault(string? written, WebhookOptions options)
    {
        if (!Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return Wanted;
        }

        var isHere = address.IsLoopback && options.AllowLoopback;
        return address.Scheme != Uri.UriSchemeHttps && !(isHere && address.Scheme == Uri.UriSchemeHttp)
                ? "The address must begin with https://, so that nobody on the way reads it."
            : address.UserInfo.Length > 0 || address.Fragment.Length > 0
                ? "Leave user names and # parts out of the address: what is sent is signed."
            : address.IsLoopback && !isHere
            || IPAddress.TryParse(address.DnsSafeHost, out var ip) && !Allows(ip, options)
                ? NotAllowed
            : null;
    }

    public const string Wanted = "Enter an address such as https://example.org/evenkeel.";

    public const string NotAllowed =
        "This address lies in a network that webhooks may not reach from here. The keeper of the machine can allow that.";

    private static bool IsIn(IPNetwork[] networks, IPAddress address) =>
        networks.Any(network =>
            network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)
        );

    private static IEnumerable<IPNetwork> Networks(params string[] networks) => networks.Select(IPNetwork.Parse);
}
