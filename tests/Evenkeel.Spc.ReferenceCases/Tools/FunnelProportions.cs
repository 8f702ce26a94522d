namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>
/// FunnelPlotR's limits of proportions: arcsine limits folded back past 0 and 1, and 0 or 1 where the limit at the next denominator of its
/// grid says that they were. The grid: a thousand numbers from 3 to the largest denominator, and the denominators themselves.
/// </summary>
internal sealed class FunnelProportions(double target, double tau2, double multiplier, double[] sizes)
{
    private const int GridPoints = 1000;
    private readonly double[] _grid = Grid(sizes);

    public FunnelLimits At(double size, double reach95, double reach998) =>
        new(Lower(size, reach95), Upper(size, reach95), Lower(size, reach998), Upper(size, reach998));

    private double Lower(double size, double reach) =>
        Next(size) is { } next && Folded(size, -reach) > Folded(next, -reach) ? 0 : Folded(size, -reach);

    private double Upper(double size, double reach) =>
        Next(size) is { } next && Folded(size, reach) < Folded(next, reach) ? multiplier : Folded(size, reach);

    private double Folded(double size, double reach)
    {
        var error = 1 / (2 * Math.Sqrt(size));
        var sine = Math.Sin(Math.Asin(Math.Sqrt(target)) + reach * Math.Sqrt(error * error + tau2));
        return multiplier * sine * sine;
    }

    private double? Next(double size)
    {
        var at = Array.BinarySearch(_grid, size) + 1;
        return at < _grid.Length ? _grid[at] : null;
    }

    private static double[] Grid(double[] sizes)
    {
        var step = (Math.Ceiling(sizes.Max()) - 3) / (GridPoints - 1);
        return [.. Enumerable.Range(0, GridPoints).Select(i => 3 + i * step).Concat(sizes).Distinct().Order()];
    }
}
