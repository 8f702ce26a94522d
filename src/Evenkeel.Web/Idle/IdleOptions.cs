namespace Evenkeel.Web.Idle;

/// <summary>After how many minutes without a key or a touch a browser signs itself out; 0 = never. A ward's computer has many hands.</summary>
internal sealed class IdleOptions
{
    public int Minutes { get; set; } = 15;
}
