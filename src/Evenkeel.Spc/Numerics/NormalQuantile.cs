namespace Evenkeel.Spc.Numerics;

/// <summary>Quantiles of the standard normal distribution.</summary>
internal static class NormalQuantile
{
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;

    private static readonly double[] CentreTop =
    [
        3.3871328727963666080,
        133.14166789178437745,
        1971.5909503065514427,
        13731.693765509461125,
        45921.953931549871457,
        67265.770927008700853,
        33430.575583588128105,
        2509.0809287301226727,
    ];
    private static readonly double[] CentreBottom =
    [
        1,
        42.313330701600911252,
        687.18700749205790830,
        5394.1960214247511077,
        21213.794301586595867,
        39307.895800092710610,
        28729.085735721942674,
        5226.4952788528545610,
    ];
    private static readonly double[] MiddleTop =
    [
        1.42343711074968357734,
        4.63033784615654529590,
        5.76949722146069140550,
        3.64784832476320460504,
        1.27045825245236838258,
        0.241780725177450611770,
        0.0227238449892691845833,
        0.000774545014278341407640,
    ];
    private static readonly double[] MiddleBottom =
    [
        1,
        2.05319162663775882187,
        1.67638483018380384940,
        0.689767334985100004550,
        0.148103976427480074590,
        0.0151986665636164571966,
        0.000547593808499534494600,
        1.05075007164441684324e-9,
    ];
    private static readonly double[] TailTop =
    [
        6.65790464350110377720,
        5.46378491116411436990,
        1.78482653991729133580,
        0.296560571828504891230,
        0.0265321895265761230930,
        0.00124266094738807843860,
        2.71155556874348757815e-5,
        2.01033439929228813265e-7,
    ];
    private static readonly double[] TailBottom =
    [
        1,
        0.599832206555887937690,
        0.136929880922735805310,
        0.0148753612908506148525,
        0.000786869131145613259100,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15,
    ];

    /// <summary>z with P(Z ≤ z) = p (Wichura 1988, AS 241), 0 &lt; p &lt; 1.</summary>
    public static double Of(double p)
    {
        var q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var r = 0.180625 - q * q;
            return q * Polynomial(CentreTop, r) / Polynomial(CentreBottom, r);
        }
        var z = FromTail(Math.Sqrt(-Math.Log(q < 0 ? p : 1 - p)));
        return q < 0 ? -z : z;
    }

    /// <summary>z above 0 with P(Z > z) = e^logTail, also where that underflows; logTail below ln(1/2).</summary>
    public static double OfLogUpperTail(double logTail)
    {
        if (logTail > Math.Log(0.075))
            return -Of(Math.Exp(logTail));
        var root = Math.Sqrt(-logTail);
        if (double.IsInfinity(root))
            return root;
        var z = root < 27 ? FromTail(root) : Math.Sqrt(2) * root;
        if (z < 10)
            return z;
        // Newton on the asymptotic series of ln P(Z > z), Abramowitz and Stegun 26.2.12.
        for (var step = 0; step < 50; step++)
        {
            var change = (LogUpperTail(z) - logTail) / (z + 1 / z);
            z += change;
            if (Math.Abs(change) < 1e-15 * z)
                break;
        }
        return z;
    }

    private static double LogUpperTail(double z)
    {
        var (w, term, sum) = (1 / (z * z), 1d, 1d);
        for (var k = 1; k <= 12; k++)
            sum += term *= -(2 * k - 1) * w;
        return -z / 2 * z - HalfLogTwoPi - Math.Log(z) + Math.Log(sum);
    }

    private static double FromTail(double r) =>
        r <= 5
            ? Polynomial(MiddleTop, r - 1.6) / Polynomial(MiddleBottom, r - 1.6)
            : Polynomial(TailTop, r - 5) / Polynomial(TailBottom, r - 5);

    private static double Polynomial(double[] coefficients, double x)
    {
        var sum = 0d;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * x + coefficients[i];
        return sum;
    }
}
