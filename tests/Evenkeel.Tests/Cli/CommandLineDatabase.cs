using Evenkeel.Organisation;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Cli;

/// <summary>A database of a test's own, with one Board and its teams: team-1, team-2, …</summary>
internal sealed class CommandLineDatabase : IAsyncDisposable
{
    public const string Mapping = """
        {
          "name": "falls", "title": "Falls", "file": "falls.csv", "level": "team", "licence": "", "attribution": "",
          "measures": [{
            "measure": { "name": "Falls", "type": "rate", "per": 1000, "numerator": "falls", "denominator": "bed days", "period": "month", "improvement": "down" },
            "mapping": { "organisation_code": "Team", "period": "Month", "numerator": "Falls", "denominator": "BedDays" }
          }]
        }
        """;

    private readonly TestDatabase database = new();
    private readonly ServiceProvider services;
    private readonly string folder = Directory.CreateTempSubdirectory("evenkeel-cli-").FullName;

    public CommandLineDatabase() =>
        services = new ServiceCollection().AddLogging().AddEvenkeelFor(database.Choice).BuildServiceProvider();

    public string Choice => database.Choice;

    public string Write(string name, string text)
    {
        var path = PathOf(name);
        File.WriteAllText(path, text);
        return path;
    }

    public string PathOf(string name) => Path.Combine(folder, name);

    public Task MakeAsync(int teams) =>
        AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<AppDb>();
            await db.Database.MigrateAsync();
            var units = s.GetRequiredService<UnitFactory>();
            var board = units.Add(new NewUnit("NHS Board", "board", Level.Board));
            for (var i = 1; i <= teams; i++)
            {
                units.Add(new NewUnit($"Team {i}", $"team-{i}", Level.Team) { Parent = board });
            }

            await units.FinishAsync();
            return await db.SaveAsync(new Act("Units made for a test"));
        });

    public async Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Scope>().EnterSystem("test");
        return await work(scope.ServiceProvider);
    }

    public Task<Said> RunAsync(params string[] arguments) => CommandLine.RunAsync(Choice, arguments);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
