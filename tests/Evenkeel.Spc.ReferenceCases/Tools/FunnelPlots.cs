using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>FunnelPlotR: transformed limits for proportions and ratios of counts, rounded quantiles, and its own scales.</summary>
internal static class FunnelPlots
{
    private const double Reach95 = 1.959964;
    private const double Reach998 = 3.090232;

    public static JsonObject Run(CaseFile given)
    {
        var p = given.Parameters;
        var units = Units(given);
        var kind = Kind(given);
        var (adjusted, shmi) = (p.Flag("overdispersion", true), p.Text("sr_method") != "CQC");
        var multiplier = p.Number("multiplier") ?? 1;
        // The package rounds expected numbers to two decimals before everything but the ratio that it plots.
        double[] sizes = [.. units.Select(u => kind == FunnelKind.StandardisedRatio && shmi ? Rounded(u.D) : u.D)];
        var result = Funnel.Compute(kind, [.. units.Select(u => u.N)], sizes, Options(p, shmi, multiplier));
        double[] values = [.. units.Select(u => multiplier * u.N / u.D)];
        var tau2 = adjusted ? result.Tau2 : 0;
        var target = result.Target / multiplier;
        var plain = Limits(0, (size, _) => Plain(kind, size, target, multiplier));
        var wide = Limits(tau2, (size, tau) => Wide(kind, shmi, size, tau, target, multiplier));
        var outliers = values.Select(
            (value, i) => IsOutside(value, adjusted ? wide[i] : plain[i], p.Number("limit") ?? 99)
        );
        return Report(units, values, plain, wide, result, adjusted, [.. outliers]);

        FunnelLimits[] Limits(double tau, Func<double, double, FunnelLimits> other)
        {
            var proportions = new FunnelProportions(target, tau, multiplier, sizes);
            return
            [
                .. sizes.Select(size =>
                    kind == FunnelKind.Proportion ? proportions.At(size, Reach95, Reach998) : other(size, tau)
                ),
            ];
        }
    }

    /// <summary>R's rounding to two decimals: the nearer of the two neighbours, and the even one where they are as near.</summary>
    private static double Rounded(double number)
    {
        var (low, high) = (Math.Floor(number * 100) / 100, Math.Ceiling(number * 100) / 100);
        var (down, up) = (number - low, high - number);
        return down < up || (down == up && Math.Floor(number * 100) % 2 == 0) ? low : high;
    }

    private static FunnelOptions Options(Parameters p, bool shmi, double multiplier) =>
        new()
        {
            Limits = FunnelLimitMethod.Transformed,
            Scale = shmi ? RatioScale.Logarithm : RatioScale.SquareRoot,
            Trim = p.Number("trim_by") ?? 0.1,
            Multiplier = multiplier,
            Reach95 = Reach95,
            Reach998 = Reach998,
        };

    private static FunnelLimits Plain(FunnelKind kind, double size, double target, double multiplier)
    {
        if (kind == FunnelKind.RatioOfCounts)
            return Wide(kind, false, size, 0, target, multiplier);
        var exact = Funnel.Compute(
            kind,
            [size],
            [size],
            new() { Multiplier = multiplier, AllowForOverdispersion = false }
        );
        return exact.Limits[0];
    }

    private static FunnelLimits Wide(
        FunnelKind kind,
        bool shmi,
        double size,
        double tau2,
        double target,
        double multiplier
    )
    {
        var root = 1 / (2 * Math.Sqrt(size));
        return kind switch
        {
            // The package takes the arcsine error for ratios of counts.
            FunnelKind.RatioOfCounts => Limits(reach => Math.Exp(Math.Log(target) + reach * Spread(root))),
            _ when shmi => Limits(reach => Math.Exp(reach * Spread(1 / Math.Sqrt(size)))),
            // The package leaves these on the square-root scale; our library squares them, as Spiegelhalter does.
            _ => Limits(reach => 1 + reach * Spread(root)),
        };

        double Spread(double error) => Math.Sqrt(error * error + tau2);

        FunnelLimits Limits(Func<double, double> at) =>
            new(
                multiplier * at(-Reach95),
                multiplier * at(Reach95),
                multiplier * at(-Reach998),
                multiplier * at(Reach998)
            );
    }

    private static bool IsOutside(double value, FunnelLimits limits, double level) =>
        level == 95
            ? value > limits.Upper95 || value < limits.Lower95
            : value > limits.Upper998 || value < limits.Lower998;

    private static JsonObject Report(
        IReadOnlyList<Row> units,
        double[] values,
        FunnelLimits[] plain,
        FunnelLimits[] wide,
        FunnelResult result,
        bool adjusted,
        bool[] outliers
    ) =>
        new()
        {
            ["unit"] = Json.Of(units.Count, i => units[i].X),
            ["y"] = Json.Numbers(values),
            ["target"] = Json.Of(result.Target),
            ["lcl95"] = Column(plain, l => l.Lower95),
            ["ucl95"] = Column(plain, l => l.Upper95),
            ["lcl998"] = Column(plain, l => l.Lower998),
            ["ucl998"] = Column(plain, l => l.Upper998),
            ["od_lcl95"] = Column(wide, l => l.Lower95),
            ["od_ucl95"] = Column(wide, l => l.Upper95),
            ["od_lcl998"] = Column(wide, l => l.Lower998),
            ["od_ucl998"] = Column(wide, l => l.Upper998),
            ["phi"] = Json.Of(adjusted ? result.Phi : 0),
            ["tau2"] = Json.Of(adjusted ? result.Tau2 : 0),
            ["z"] = Json.Numbers([.. result.Z]),
            ["z_trimmed"] = Json.Numbers([.. result.TrimmedZ.Select(z => z ?? double.NaN)]),
            ["signals"] = new JsonObject { ["outlier"] = Json.Of(outliers.Length, i => outliers[i]) },
        };

    internal static JsonArray Column(IReadOnlyList<FunnelLimits> limits, Func<FunnelLimits, double> column) =>
        Json.Numbers([.. limits.Select(column)]);

    /// <summary>Rows of one unit are added; units keep the order of the rows.</summary>
    internal static IReadOnlyList<Row> Units(CaseFile given) =>
        [
            .. given
                .Rows.GroupBy(row => row.X)
                .Select(g => g.First() with { N = g.Sum(row => row.N), D = g.Sum(row => row.D) }),
        ];

    internal static FunnelKind Kind(CaseFile given) =>
        given.Chart switch
        {
            "funnel-pr" => FunnelKind.Proportion,
            "funnel-rc" => FunnelKind.RatioOfCounts,
            _ => FunnelKind.StandardisedRatio,
        };
}
