using Evenkeel.Organisation.Demonstration;

namespace Evenkeel.Measurement.Demonstration;

/// <summary>Which teams have which measures, and above whom their sums stand.</summary>
internal static class DemoTeams
{
    public sealed record Team(string Code, string Service, string Kind);

    public static readonly IReadOnlyList<Team> All =
    [
        .. Strathmore.Services.SelectMany(s =>
            s.Teams.Select(team => new Team(Strathmore.CodeOf(team), s.Code, s.Kind))
        ),
    ];

    public static IEnumerable<Team> With(DemoMeasure measure) =>
        All.Where(team => measure.OnlyAt?.Contains(team.Code) ?? DemoMeasures.For(team.Kind).Contains(measure));

    /// <summary>The codes of the services, the IJB and the Board that have the sum.</summary>
    public static IEnumerable<string> Above(DemoMeasure measure) => With(measure).SelectMany(AboveOf).Distinct();

    public static IEnumerable<string> AboveOf(Team team) =>
        Strathmore.IsOverseen(team.Service)
            ? [team.Service, Strathmore.Ijb, Strathmore.Board]
            : [team.Service, Strathmore.Board];
}
