using Evenkeel.Control;
using Evenkeel.Database.Postgres;
using Evenkeel.Database.Sqlite;
using Evenkeel.Improvement;
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
    public static readonly ModuleList Modules = new([
        new OrganisationModule(),
        new MeasurementModule(),
        new ControlModule(),
        new ImprovementModule(),
    ]);

    private static readonly IReadOnlyList<IDatabaseProvider> Providers = [new SqliteProvider(), new PostgresProvider()];

    public static void AddEvenkeel(this IServiceCollection services, DatabaseChoice choice) =>
        services.AddPlatform(Modules, ProviderOf(choice), choice.Connection);

    /// <summary>For a person: why the database cannot be used; null where the problem is another.</summary>
    public static string? Explain(Exception problem, DatabaseChoice choice) =>
        ProviderOf(choice).Explain(problem, choice.Connection);

    private static IDatabaseProvider ProviderOf(DatabaseChoice choice) =>
        Providers.Single(provider => provider.Name == choice.Provider);
}
