using Evenkeel.Platform.Access;

namespace Evenkeel.Measurement.Readings;

/// <summary>Whose readings a unit's sum holds: of those below it at the time, or of those below it today for all time.</summary>
internal enum Membership
{
    AsItWas,
    AsItIsNow,
}

/// <summary>A series that is summed, from when on it is expected, and until when.</summary>
internal sealed record MemberSeries(int Number, UnitId Unit, int From, int Until)
{
    public bool IsExpectedIn(int period) => From <= period && period < Until;
}

/// <summary>The series stood below the unit from a day until another.</summary>
internal readonly record struct MemberPlace(int Series, UnitId Above, DateOnly From, DateOnly? To)
{
    public bool Holds(int period, Membership membership) =>
        membership == Membership.AsItIsNow
            ? To is null
            : From.DayNumber <= period && period < (To?.DayNumber ?? int.MaxValue);
}
