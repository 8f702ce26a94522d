namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>The limits of qcc's R chart: the library's, with the standard deviations of ranges that qcc holds in a table of seven digits.</summary>
internal static class QccRanges
{
    private static readonly double[] D3 =
    [
        0.8525033,
        0.8883697,
        0.8798108,
        0.8640855,
        0.8480442,
        0.8332108,
        0.8198378,
        0.8078413,
        0.7970584,
        0.7873230,
        0.7784873,
        0.7704257,
        0.7630330,
        0.7562217,
        0.7499188,
        0.7440627,
        0.7386021,
        0.7334929,
        0.7286980,
        0.7241851,
        0.7199267,
        0.7158987,
        0.7120802,
        0.7084528,
    ];

    public static (double[] Lower, double[] Upper) Limits(ChartResult result, IReadOnlyList<IReadOnlyList<Row>> groups)
    {
        var (lower, upper) = (new double[result.Count], new double[result.Count]);
        for (var i = 0; i < lower.Length; i++)
        {
            var size = groups[i].Count(row => !double.IsNaN(row.N));
            var reach = size is >= 2 and <= 25 ? 3 * D3[size - 2] * result.Phases[0].Sigma ?? double.NaN : double.NaN;
            (lower[i], upper[i]) = (Math.Max(0, result.Centre[i] - reach), result.Centre[i] + reach);
        }
        return (lower, upper);
    }
}
