namespace Evenkeel.Browser.Tests.Support;

/// <summary>The distribution's own Chromium: nothing is downloaded.</summary>
internal static class Chromium
{
    public static BrowserTypeLaunchOptions Options { get; } =
        new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("EVENKEEL_CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        };
}
