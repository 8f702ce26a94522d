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
        return new(trimmed, phi, Tau([.. kept.Select(i => 1 / (errors[i] * errors[i]))], phi));
    }

    private static double Tau(double[] weights, double phi)
    {
        var n = weights.Length;
        var (sum, squares) = (weights.Sum(), weights.Sum(w => w * w));
        var spread = sum - squares / sum;
        return n * phi < n - 1 || spread <= 0 ? 0 : (n * phi - (n - 1)) / spread;
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
