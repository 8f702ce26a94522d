namespace Evenkeel.Ui;

/// <summary>Where a page puts what belongs to the frame around it (see <c>PageTop</c>).</summary>
internal static class PageSlots
{
    public static readonly object Crumbs = new();

    public static readonly object Tabs = new();
}
