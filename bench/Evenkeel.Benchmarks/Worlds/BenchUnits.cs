using Evenkeel.Organisation;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Benchmarks.Worlds;

/// <summary>One Board, a service for each hundred teams, and the teams: T1, T2, …</summary>
internal static class BenchUnits
{
    private const int TeamsAService = 100;

    public const string Board = "bench-board";

    public static string Team(int number) => $"T{number}";

    public static async Task<IReadOnlyList<UnitId>> MakeAsync(IServiceProvider services, int teams)
    {
        var units = services.GetRequiredService<UnitFactory>();
        var top = units.Add(new NewUnit("Scotland", "scotland", Level.National));
        var board = units.Add(new NewUnit("NHS Bench", Board, Level.Board) { Parent = top });
        var ids = new List<UnitId>();
        UnitId service = default;
        for (var i = 0; i < teams; i++)
        {
            if (i % TeamsAService == 0)
            {
                var number = i / TeamsAService;
                service = units.Add(new NewUnit($"Service {number}", $"S{number}", Level.Service) { Parent = board });
            }
            ids.Add(units.Add(new NewUnit($"Team {i}", Team(i), Level.Team) { Parent = service }));
        }
        await units.FinishAsync();
        await services.GetRequiredService<AppDb>().SaveAsync(new Act("Units made"));
        return ids;
    }
}
