namespace Evenkeel.Platform;

/// <summary>What came of an act: done with a value, refused with sentences for the person, or overtaken by somebody else's change.</summary>
public sealed record Outcome<T>
{
    public T? Value { get; private init; }
    public IReadOnlyList<Refusal> Refusals { get; private init; } = [];
    public bool IsStale { get; private init; }
    public bool IsDone => Refusals.Count == 0 && !IsStale;

    internal static Outcome<T> Done(T value) => new() { Value = value };

    internal static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) => new() { Refusals = refusals };

    internal static Outcome<T> Stale() => new() { IsStale = true };

    public static implicit operator Outcome<T>(Refusal refusal) => Refused([refusal]);

    public static implicit operator Outcome<T>(Overtaken _) => Stale();
}

/// <summary>A sentence that says what the person can put right, and the form's field that it belongs to ("" = the whole form).</summary>
public sealed record Refusal(string Field, string Sentence);

/// <summary>Someone else saved first; the page shows both versions.</summary>
public readonly record struct Overtaken;

public static class Outcome
{
    public static Outcome<T> Done<T>(T value) => Outcome<T>.Done(value);

    public static Refusal Refused(string field, string sentence) => new(field, sentence);

    public static Outcome<T> Refused<T>(IReadOnlyList<Refusal> refusals) => Outcome<T>.Refused(refusals);

    public static Overtaken Stale => default;
}
