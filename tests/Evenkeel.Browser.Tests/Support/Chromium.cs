namespace Evenkeel.Browser.Tests.Support;

/// <summary>The distribution's own Chromium, the one without a window, which asks less of the machine: nothing is downloaded.</summary>
internal static class Chromium
{
    public static BrowserTypeLaunchOptions Options { get; } =
        new()
        {
            ExecutablePath =
                Environment.GetEnvironmentVariable("EVENKEEL_CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
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
