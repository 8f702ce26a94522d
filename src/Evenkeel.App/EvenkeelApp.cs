using Evenkeel.Database.Postgres;
using Evenkeel.Database.Sqlite;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.App;

/// <summary>The composition root: the modules in their order, on the database that was chosen.</summary>
public static class EvenkeelApp
{
    public static readonly ModuleList Modules = new([new OrganisationModule(), new MeasurementModule()]);

    private static readonly IReadOnlyList<IDatabaseProvider> Providers = [new SqliteProvider(), new PostgresProvider()];

    public static void AddEvenkeel(this IServiceCollection services, DatabaseChoice choice) =>
        services.AddPlatform(
            Modules,
            Providers.Single(provider => provider.Name == choice.Provider),
            choice.Connection
        );
}
