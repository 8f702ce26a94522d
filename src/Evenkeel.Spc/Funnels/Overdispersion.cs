namespace Evenkeel.Spc;

/// <summary>
/// More variation between units than chance gives (Spiegelhalter 2005, 2012): phi, the mean square of the trimmed z, and tau², the variance
/// between units by the method of moments (DerSimonian and Laird 1986).
/// </summary>
internal sealed record Overdispersion(double?[] Trimmed, double Phi, double Tau2)
{
    public static Overdispersion Of(double[] z, double[] errors, double trim, bool leaveOut)
    {
        var trimmed = leaveOut ? LeftOut(z, trim) : Winsorised(z, trim);
        var kept = Enumerable.Range(0, z.Length).Where(i => trimmed[i] is not null).ToArray();
        if (kept.Length == 0)
            return new(trimmed, 0, 0);
        var phi = kept.Sum(i => trimmed[i]!.Value * trimmed[i]!.Value) / kept.Length;
        return new(trimmed, phi, Tau([.. kept.Select(i => errors[i])], phi));
    }

    /// <summary>The variance between units; one unit tells nothing of it.</summary>
    private static double Tau(double[] errors, double phi)
    {
        var n = errors.Length;
        // Weights over the largest, because those of very large and very small units overflow.
        var least = errors.Min();
        double[] weights = [.. errors.Select(error => least / error * (least / error))];
        var spread = Spread(weights, Array.IndexOf(weights, 1));
        return spread == 0 || n * phi < n - 1 ? 0 : (n * phi - (n - 1)) / spread * least * least;
    }

    /// <summary>Σw - Σw²/Σw as a sum of positive terms, so that a unit that outweighs the others leaves no rounding noise in its place.</summary>
    private static double Spread(double[] weights, int heaviest)
    {
        var (others, terms) = (0d, 0d);
        for (var i = 0; i < weights.Length; i++)
            others += i == heaviest ? 0 : weights[i];
        for (var i = 0; i < weights.Length; i++)
            terms += i == heaviest ? others : weights[i] * (1 + others - weights[i]);
        return terms / (1 + others);
    }

    private static double?[] Winsorised(double[] z, double trim)
    {
        var sorted = z.Order().ToArray();
        var (low, high) = (Quantile(sorted, trim), Quantile(sorted, 1 - trim));
        return [.. z.Select(value => (double?)Math.Clamp(value, low, high))];
    }

    /// <summary>Linear between order statistics (Hyndman and Fan's type 7).</summary>
    private static double Quantile(double[] sorted, double p)
    {
        var at = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(at);
        return below + 1 < sorted.Length
            ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below])
            : sorted[below];
    }

    /// <summary>Leaves out the ends by rank in so many equal groups; equal values share their mean rank (NHS Digital, SHMI method).</summary>
    private static double?[] LeftOut(double[] z, double trim)
    {
        if (trim == 0)
            return [.. z.Select(value => (double?)value)];
        var groups = 1 / trim;
        return
        [
            .. z.Select(value =>
                Math.Floor(Rank(z, value) * groups / (z.Length + 1)) is var g && g > 0 && g < groups - 1
                    ? value
                    : (double?)null
            ),
        ];
    }

    private static double Rank(double[] z, double value) =>
        z.Count(other => other < value) + (z.Count(other => other == value) + 1) / 2d;
}
