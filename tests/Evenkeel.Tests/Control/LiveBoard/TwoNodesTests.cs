using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Live;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control.LiveBoard;

/// <summary>Any number of programs on one PostgreSQL tell each other. A SQLite file has one program, which tells itself.</summary>
public sealed class TwoNodesTests(World world)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task What_is_saved_on_one_node_is_told_on_another()
    {
        await using var other = world.App.WithWebHostBuilder(_ => { });
        var second = TestDatabase.IsPostgres ? other.Services : world.App.Services;
        var unit = await world.App.AsSystemAsync(async s =>
            (await s.GetRequiredService<OrganisationCatalogue>().FindAsync("ward-8"))!.Id
        );
        using var listener = second.GetRequiredService<LiveHub>().Listen(unit);
        await HearsAsync(listener, unit);
        if (TestDatabase.IsPostgres)
        {
            await world.App.ReadAsync(CutAsync);
            await HearsAsync(listener, null);
            await HearsAsync(listener, unit);
        }
    }

    /// <summary>Saves until it is heard: a node begins to listen some moments after it was started. With no unit it only waits: "look again".</summary>
    private async Task HearsAsync(LiveListener listener, UnitId? unit)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (TimeProvider.System.GetUtcNow() < until)
        {
            if (unit is not null)
            {
                await world.App.AsSystemAsync(s => SaveAsync(s, unit.Value));
            }

            var heard = await listener.NextAsync(TimeSpan.FromSeconds(1), TimeProvider.System, default);
            if (heard is { } changed && changed.Unit == unit)
            {
                return;
            }
        }

        Assert.Fail($"Nothing was heard of {(unit is null ? "a lost connection that is back" : "the unit")}.");
    }

    private static Task<Guid> SaveAsync(IServiceProvider services, UnitId unit)
    {
        var db = services.GetRequiredService<AppDb>();
        db.Add(
            new Involvement
            {
                ItemId = Guid.CreateVersion7(),
                UnitId = unit,
                Part = Part.Follows,
            }
        );
        return db.SaveAsync(new Act("Something followed") { Unit = unit });
    }

    private static Task<int> CutAsync(AppDb db) =>
        db.Database.ExecuteSqlRawAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'"
        );
}
