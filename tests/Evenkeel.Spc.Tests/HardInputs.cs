namespace Evenkeel.Spc.Tests;

/// <summary>Twelve points of data that something is the matter with, by the name that docs/spc-input.md gives it.</summary>
internal sealed record HardInput(string Name, double[] Values, double[] Denominators)
{
    private const double Missing = double.NaN;

    private static readonly double[] Ordinary = [3, 5, 2, 4, 6, 3, 1, 4, 5, 2, 3, 4];
    private static readonly double[] Tens = Repeat(10);

    public static IReadOnlyList<HardInput> All { get; } =
    [
        new("ordinary", Ordinary, Tens),
        new("constant", Repeat(3), Tens),
        new("empty", [], []),
        new("one point", [3], [10]),
        new("all missing", Repeat(Missing), Tens),
        new("one missing", With(Ordinary, Missing), Tens),
        new("only zeros", Repeat(0), Tens),
        new("one negative", With(Ordinary, -1), Tens),
        new("denominators missing", Ordinary, Repeat(Missing)),
        new("denominators zero", Ordinary, Repeat(0)),
        new("a denominator negative", Ordinary, With(Tens, -10)),
        new("times 1e300", Times(Ordinary, 1e300), Times(Tens, 1e300)),
        new("times 1e-300", Times(Ordinary, 1e-300), Times(Tens, 1e-300)),
        new("1e300 over 1e-300", Times(Ordinary, 1e300), Times(Tens, 1e-300)),
        new("one ∞", With(Ordinary, double.PositiveInfinity), Tens),
        new("one −∞", With(Ordinary, double.NegativeInfinity), Tens),
        new("a denominator ∞", Ordinary, With(Tens, double.PositiveInfinity)),
    ];

    private static double[] Repeat(double value) => [.. Enumerable.Repeat(value, 12)];

    private static double[] Times(double[] values, double by) => [.. values.Select(value => value * by)];

    private static double[] With(double[] values, double odd) => [.. values.Select((value, i) => i == 5 ? odd : value)];
}
