namespace Evenkeel.Ui;

/// <summary>The names of the units that lie outside, beside their points; one that would cover another is left to the table.</summary>
internal sealed class FunnelNames(ChartSize size, FunnelScale scale)
{
    private const int Letter = 8;
    private const int Line = 16;
    private readonly List<(int Left, int Right, int Y)> taken = [];

    public void Draw(SvgText svg, FunnelPoint point)
    {
        var (x, y) = (scale.X(point.Size), scale.Y(point.Value));
        var width = Letter * point.Unit.Length;
        var toLeft = x + 9 + width > (size.IsNarrow ? scale.Right : size.Width);
        var left = toLeft ? x - 9 - width : x + 9;
        if (left < 0 || taken.Exists(t => left < t.Right && left + width > t.Left && Math.Abs(t.Y - y) < Line))
        {
            return;
        }

        taken.Add((left, left + width, y));
        svg.Label((point.IsOurs ? "ln b" : "ln") + (toLeft ? " e" : ""), toLeft ? x - 9 : x + 9, y + 5, point.Unit);
    }
}
