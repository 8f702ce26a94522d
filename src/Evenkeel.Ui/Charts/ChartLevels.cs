using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>
/// The centre and limits that a chart draws at each point, NaN where it draws none: a limit where the measure cannot be says nothing, and neither do
/// lines made from too few points.
/// </summary>
internal sealed record ChartLevels(double[] Centre, double[] Lower, double[] Upper)
{
    public static ChartLevels Of(ChartResult result, bool notNegative, double? ceiling, int leastPoints)
    {
        var levels = new ChartLevels(result.Centre.ToArray(), result.Lower3.ToArray(), result.Upper3.ToArray());
        foreach (var phase in result.Phases)
        {
            var isTooFew = PointsOf(result, phase) < leastPoints;
            for (var i = phase.Start; i < phase.End; i++)
            {
                levels.Hide(i, isTooFew, notNegative, ceiling);
            }
        }

        return levels;
    }

    public static bool IsNeverNegative(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>To whole numbers: what is drawn beside points that are not shown must not tell them.</summary>
    public ChartLevels Rounded()
    {
        foreach (var level in (double[][])[Centre, Lower, Upper])
        {
            for (var i = 0; i < level.Length; i++)
            {
                level[i] = Math.Round(level[i]);
            }
        }

        return this;
    }

    private void Hide(int index, bool isTooFew, bool notNegative, double? ceiling)
    {
        if (isTooFew)
        {
            (Centre[index], Lower[index], Upper[index]) = (double.NaN, double.NaN, double.NaN);
        }

        // Limits that would lie beyond are cut to the bound by some charts and not by others.
        Lower[index] = notNegative && Lower[index] <= 0 ? double.NaN : Lower[index];
        Upper[index] = Upper[index] >= ceiling ? double.NaN : Upper[index];
    }

    private static int PointsOf(ChartResult result, in PhaseSummary phase)
    {
        var points = 0;
        for (var i = phase.Start; i < phase.End; i++)
        {
            points += double.IsFinite(result.Values[i]) ? 1 : 0;
        }

        return points;
    }
}
