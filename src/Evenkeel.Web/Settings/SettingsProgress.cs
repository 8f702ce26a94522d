using Evenkeel.Platform.Access;

namespace Evenkeel.Web.Settings;

/// <summary>How far the renewal of what stands on the settings is, on this node: one at a time.</summary>
internal sealed class SettingsProgress
{
    private (int Done, int Of)? now;

    public (int Done, int Of)? Now => now;

    public IProgress<(int Done, int Of)> Begin()
    {
        now = (0, 1);
        return new Told(this);
    }

    public void End() => now = null;

    // The framework's Progress reports on another thread, and so after the end.
    private sealed class Told(SettingsProgress whole) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => whole.now = value;
    }
}

internal static class SettingsEndpoints
{
    /// <summary>Asked by the page's script while the save takes its time.</summary>
    public static void MapSettings(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(
                "/settings/progress",
                (SettingsProgress progress) =>
                    progress.Now is { } now ? Results.Json(new { now.Done, now.Of }) : Results.NoContent()
            )
            .WithMetadata(new MayAttribute(Organisation.Permissions.EditSettings) { AtTop = true });
}
