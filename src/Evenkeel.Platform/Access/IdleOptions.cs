namespace Evenkeel.Platform.Access;

/// <summary>
/// After how many minutes without a key or a touch a browser signs itself out; 0 = never. A ward's computer has many hands. The server ends the
/// session itself so many minutes later, for a browser that runs no script or sleeps.
/// </summary>
public sealed class IdleOptions
{
    private static readonly TimeSpan Shift = TimeSpan.FromHours(12);

    public int Minutes { get; set; } = 15;
    public int GraceMinutes { get; set; } = 10;

    /// <summary>From the last request on.</summary>
    public TimeSpan SessionEnds => Minutes == 0 ? Shift : TimeSpan.FromMinutes(Minutes + GraceMinutes);
}
