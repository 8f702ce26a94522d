using Evenkeel.Control.Escalations;
using Evenkeel.Organisation;

namespace Evenkeel.Control.ResponseStandards;

/// <summary>
/// By when an escalation is acknowledged and answered, by how much it matters and who holds it. Never changed: a new version takes its place, and what was asked under
/// an earlier one keeps its times.
/// </summary>
internal sealed class ResponseStandard
{
    public required int Version { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required string By { get; init; }
    public required string Reason { get; set; }

    /// <summary>The working day, in London's time, Monday to Friday but for holidays.</summary>
    public required TimeOnly Opens { get; init; }
    public required TimeOnly Closes { get; init; }

    /// <summary>How long the raiser has to say whether an answer answers it, in working hours.</summary>
    public required int VerdictMinutes { get; init; }
    public List<ResponseTime> Times { get; init; } = [];

    /// <summary>An IJB answers as a Board does, the nation as well.</summary>
    public ResponseTime For(Severity severity, Level level)
    {
        var tier = level is Level.Team or Level.Service ? level : Level.Board;
        return Times.Single(time => time.Severity == severity && time.Level == tier);
    }
}

/// <summary>One row of the standard: minutes to acknowledge and to answer; in working hours, or round the clock.</summary>
internal sealed class ResponseTime
{
    public required int Version { get; init; }
    public required Severity Severity { get; init; }
    public required Level Level { get; init; }
    public required int AcknowledgeMinutes { get; init; }
    public required int AnswerMinutes { get; init; }
    public required bool RoundTheClock { get; init; }
}

/// <summary>A day on which no working time passes.</summary>
internal sealed class Holiday
{
    public required DateOnly Day { get; init; }
    public required string Name { get; init; }
}
