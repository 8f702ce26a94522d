namespace Evenkeel.Spc;

/// <summary>Options that may be left out, as they are set.</summary>
internal static class Checked
{
    public static double? Finite(double? value, string name) =>
        value is null || double.IsFinite(value.Value) ? value : throw new ArgumentOutOfRangeException(name);

    public static double? NotNegative(double? value, string name) =>
        Finite(value, name) is not < 0 ? value : throw new ArgumentOutOfRangeException(name);
}
