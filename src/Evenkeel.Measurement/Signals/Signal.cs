using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.Signals;

public enum SignalAnswer
{
    WeKnowWhy,
    NothingToDo,

    /// <summary>Something was made of it: an issue, a project.</summary>
    WeActOnIt,
}

/// <summary>A chart said something new: it waits until somebody says why, or why nothing needs to be done.</summary>
internal sealed class Signal : IInUnit, IVersioned
{
    /// <summary>The kind of item that its acts are about.</summary>
    public const string Item = "signal";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int SeriesNumber { get; init; }
    public UnitId UnitId { get; init; }
    public Guid MeasureId { get; init; }
    public required string Rule { get; init; }
    public VariationIcon Variation { get; init; }
    public int Since { get; init; }

    /// <summary>The last period in which it still stood: a signal that goes on is not a new one.</summary>
    public int LastSeen { get; set; }
    public required string Sentence { get; set; }
    public DateTimeOffset DetectedAt { get; init; }

    /// <summary>A correction took it back, or it passed.</summary>
    public DateTimeOffset? PassedAt { get; set; }
    public SignalAnswer? Answer { get; private set; }
    public string? AnswerText { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public int Version { get; private set; }

    public bool IsWaiting => AnsweredAt is null;

    public void Respond(SignalAnswer answer, string text, string by, DateTimeOffset at) =>
        (Answer, AnswerText, AnsweredBy, AnsweredAt) = (answer, text, by, at);

    /// <summary>What was made of it is taken back.</summary>
    public void WaitAgain() => (Answer, AnswerText, AnsweredBy, AnsweredAt) = (null, null, null, null);
}
