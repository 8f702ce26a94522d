namespace Evenkeel.Spc.Numerics;

internal static class Numbers
{
    public static double? OrNull(double number) => double.IsFinite(number) ? number : null;
}
