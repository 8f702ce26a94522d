namespace Evenkeel.Spc.Numerics;

/// <summary>
/// ln(1 + x) and e^x - 1 to the last places at small x, where the plain forms, and the runtime's of the same name, lose them (Kahan; Higham
/// 2002, Accuracy and Stability of Numerical Algorithms, 1.14.1).
/// </summary>
internal static class Logarithms
{
    /// <summary>ln(1 + x) for x of at least -1.</summary>
    public static double OfOneAnd(double x)
    {
        var sum = 1 + x;
        if (sum == 1)
            return x;
        return x == -1 || double.IsInfinity(sum) ? Math.Log(sum) : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>ln(1 - e^x) for x below 0: what is left of 1 beside a share whose logarithm is x (Mächler 2012).</summary>
    public static double OfOneLessExp(double x) =>
        x > -0.6931471805599453 ? Math.Log(-ExpLess1(x)) : OfOneAnd(-Math.Exp(x));

    /// <summary>e^x - 1.</summary>
    public static double ExpLess1(double x)
    {
        var power = Math.Exp(x);
        if (power == 1)
            return x;
        return power - 1 is var less && (less == -1 || double.IsInfinity(power)) ? less : less * x / Math.Log(power);
    }
}
