using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Samples;

/// <summary>What somebody found who traced an answer: is there what was promised?</summary>
public enum SampleFinding
{
    Held,
    InPart,
    DidNotHold,
}

/// <summary>One closed escalation that chance drew, and what was found.</summary>
internal sealed class SampledEscalation : IInUnit, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who looks at it, which is not whose it was.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }
    public required Guid EscalationId { get; init; }
    public SampleFinding? Finding { get; private set; }
    public bool TalkedToRaiser { get; private set; }
    public string? Found { get; private set; }
    public string? By { get; private set; }
    public DateTimeOffset? At { get; private set; }
    public int Version { get; private set; }

    public void Record(SampleFinding finding, bool talked, string found, string by, DateTimeOffset at) =>
        (Finding, TalkedToRaiser, Found, By, At) = (finding, talked, found, by, at);
}
