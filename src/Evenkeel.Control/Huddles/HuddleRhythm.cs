using Evenkeel.Control.StandardWork;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Huddles;

/// <summary>When a team means to huddle, from one day until another takes its place: what was planned stays as it was planned.</summary>
internal sealed class HuddleRhythm : IInUnit, IVersioned
{
    public const string Item = "huddle rhythm";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }
    public Weekdays Days { get; private set; }
    public TimeOnly At { get; private set; }

    /// <summary>How long it is meant to take.</summary>
    public int Minutes { get; private set; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; private set; }

    /// <summary>The series of the unit's measures of its huddles.</summary>
    public required int HeldSeries { get; init; }
    public required int OnTimeSeries { get; init; }
    public required int LengthSeries { get; init; }
    public int Version { get; private set; }

    public Schedule Schedule => new(Rhythm.Weekdays, Days, 0, From, Until);

    public void Plan(Weekdays days, TimeOnly at, int minutes) => (Days, At, Minutes) = (days, at, minutes);

    public void End(DateOnly last) => Until = last;
}
