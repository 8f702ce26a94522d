using System.Globalization;
using CsCheck;

namespace Evenkeel.Spc.Tests;

/// <summary>Numbers of every sort, for tests that look for inputs which nobody thought of.</summary>
internal static class WildGens
{
    /// <summary>EVENKEEL_FUZZ_ROUNDS raises the number of inputs, to a million for a release.</summary>
    public static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("EVENKEEL_FUZZ_ROUNDS"),
        CultureInfo.InvariantCulture,
        out var rounds
    )
        ? rounds
        : 500;

    public static readonly Gen<double> AnyNumber = Gen.Frequency(
        (8, Gen.Int[-20, 20].Select(i => (double)i)),
        (2, Gen.Double),
        (2, Gen.Const(double.NaN)),
        (1, Gen.OneOf(0d, -0d, double.MaxValue, double.MinValue, double.Epsilon, 1e300, 1e-300)),
        (1, Gen.OneOf(double.PositiveInfinity, double.NegativeInfinity))
    );

    /// <summary>Not below zero and finite, of any magnitude: what few entries refuse.</summary>
    public static readonly Gen<double> Tame = Gen.Frequency(
        (8, Gen.Int[0, 20].Select(i => (double)i)),
        (2, Gen.Double[0, 1e6]),
        (2, Gen.Int[-1070, 1020].Select(power => Math.ScaleB(1, power))),
        (1, Gen.OneOf(0, double.MaxValue, double.Epsilon, 1e300, 1e-300))
    );

    public static readonly Gen<double[]> Numbers = Gen.OneOf(AnyNumber.Array[0, 40], Tame.Array[0, 40]);

    public static readonly Gen<double> Outcome = Gen.Frequency((40, Gen.OneOf(0d, 1d)), (1, AnyNumber));

    public static readonly Gen<double> Risk = Gen.Frequency(
        (40, Gen.OneOf(Gen.Double[0, 1], Gen.OneOf(0, 1, double.Epsilon, 1e-300))),
        (1, AnyNumber)
    );

    /// <summary>Above so much, up to the largest number.</summary>
    public static Gen<double> Above(double least) =>
        Gen.OneOf(Gen.Double[0.001, 20], Gen.Int[-1000, 1000].Select(power => Math.ScaleB(1, power)))
            .Select(more => Math.BitIncrement(least + more));

    /// <summary>Its documented refusals are answers too; any other exception fails.</summary>
    public static void Answers(Action act, bool mayRefuseArguments = false)
    {
        try
        {
            act();
        }
        catch (SpcDataException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
        catch (ArgumentException refused) when (mayRefuseArguments && refused.GetType() == typeof(ArgumentException))
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    public static void AllFinite(IEnumerable<double> numbers) =>
        Assert.DoesNotContain(numbers, number => !double.IsFinite(number));

    public static void NoInfinity(IEnumerable<double> numbers) => Assert.DoesNotContain(numbers, double.IsInfinity);
}
