namespace Evenkeel.Spc;

/// <summary>Which way a signal points.</summary>
public enum SignalDirection : byte
{
    /// <summary>Neither way: alternating, hugging the centre, or on both sides of it.</summary>
    None,

    /// <summary>Upwards.</summary>
    Up,

    /// <summary>Downwards.</summary>
    Down,
}

/// <summary>The weightiest rule that a point broke, and which way.</summary>
public readonly record struct PointSignal(RuleSet Rule, SignalDirection Direction);

/// <summary>Neighbouring points of one phase that broke one rule in one direction.</summary>
/// <param name="Rule">The rule, one flag.</param>
/// <param name="Direction">Which way.</param>
/// <param name="First">Index of the first point.</param>
/// <param name="Last">Index of the last point.</param>
/// <param name="Phase">The phase, from 0.</param>
public readonly record struct SignalRun(RuleSet Rule, SignalDirection Direction, int First, int Last, int Phase);
