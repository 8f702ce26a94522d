namespace Evenkeel.Spc;

/// <summary>The runs of one phase about its centre (Anhøj and Olesen 2014).</summary>
/// <param name="Observed">Points of the phase that are not excluded, missing ones included.</param>
/// <param name="Useful">Those that have a value and are not on the centre. With none, the other numbers are 0 and say nothing.</param>
/// <param name="LongestRun">The longest run on one side, points on the centre skipped.</param>
/// <param name="LongestRunLimit">The longest run that is expected; a longer one is a signal.</param>
/// <param name="Crossings">How often the curve crosses the centre.</param>
/// <param name="CrossingsLimit">The least number of crossings that is expected; fewer is a signal.</param>
/// <param name="Signal">Whether the runs test, by the profile's method, says that the process shifted.</param>
public readonly record struct RunStatistics(
    int Observed,
    int Useful,
    int LongestRun,
    int LongestRunLimit,
    int Crossings,
    int CrossingsLimit,
    bool Signal
);
