using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>PowerBI-Funnels: one pair of limits, with overdispersion or without, and z values to match.</summary>
internal static class PowerBiFunnels
{
    public static JsonObject Run(CaseFile given)
    {
        var (units, kind, allowed) = (
            FunnelPlots.Units(given),
            FunnelPlots.Kind(given),
            given.Parameters.Text("overdispersion") != "no"
        );
        double[] counts = [.. units.Select(u => u.N)];
        double[] sizes = [.. units.Select(u => u.D)];
        var options = new FunnelOptions
        {
            Limits = kind == FunnelKind.StandardisedRatio ? FunnelLimitMethod.Exact : FunnelLimitMethod.Transformed,
        };
        var result = Funnel.Compute(kind, counts, sizes, options);
        var used = allowed && result.Tau2 > 0;
        IReadOnlyList<FunnelLimits> limits =
            kind == FunnelKind.RatioOfCounts
                ? [.. sizes.Select(size => OfCounts(result.Target, size, used ? result.Tau2 : 0, options))]
            : used ? result.AdjustedLimits
            : result.Limits;
        double[] z =
        [
            .. result.Z.Select(
                (z, i) =>
                    used ? Shrunk(z, Error(kind, counts[i], sizes[i]), result.Tau2)
                    : kind == FunnelKind.StandardisedRatio ? Funnel.PoissonZ(counts[i], sizes[i])
                    : z
            ),
        ];
        return new()
        {
            ["unit"] = Json.Of(units.Count, i => units[i].X),
            ["y"] = Json.Numbers([.. result.Values]),
            ["target"] = Json.Of(result.Target),
            ["lcl95"] = FunnelPlots.Column(limits, l => l.Lower95),
            ["ucl95"] = FunnelPlots.Column(limits, l => l.Upper95),
            ["lcl998"] = FunnelPlots.Column(limits, l => l.Lower998),
            ["ucl998"] = FunnelPlots.Column(limits, l => l.Upper998),
            ["tau2"] = Json.Of(result.Tau2),
            ["od_used"] = used,
            ["z"] = Json.Numbers(z),
        };
    }

    private static double Shrunk(double z, double error, double tau2) => z * error / Math.Sqrt(error * error + tau2);

    private static double Error(FunnelKind kind, double count, double size) =>
        kind == FunnelKind.RatioOfCounts ? Math.Sqrt(Share(count) + Share(size)) : 1 / (2 * Math.Sqrt(size));

    /// <summary>For its lines the tool takes the denominator as the other count too.</summary>
    private static FunnelLimits OfCounts(double target, double size, double tau2, FunnelOptions options)
    {
        var spread = Math.Sqrt(2 * Share(size) + tau2);
        return new(At(-options.Reach95), At(options.Reach95), At(-options.Reach998), At(options.Reach998));

        double At(double reach) => Math.Exp(Math.Log(target) + reach * spread);
    }

    private static double Share(double count) => count / ((count + 0.5) * (count + 0.5));
}
