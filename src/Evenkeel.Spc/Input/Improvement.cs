namespace Evenkeel.Spc;

/// <summary>Which way is better.</summary>
public enum Improvement : byte
{
    /// <summary>Neither way is better: signals are only high or low, and there is no assurance icon.</summary>
    Neutral,

    /// <summary>Higher is better.</summary>
    Up,

    /// <summary>Lower is better.</summary>
    Down,
}
