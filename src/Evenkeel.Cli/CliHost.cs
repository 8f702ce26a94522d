using Evenkeel.App;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Evenkeel.Cli;

/// <summary>The application without its web: the same modules on the database that EVENKEEL_DATABASE names.</summary>
internal static class CliHost
{
    /// <summary>As <see cref="RunAsync"/>, on a database of this version only.</summary>
    public static Task<int> RunOnCurrentAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> work,
        CancellationToken ct
    ) =>
        RunAsync(
            async (services, token) =>
            {
                if ((await services.GetRequiredService<DatabaseStart>().PendingAsync(token)).Count > 0)
                {
                    throw new InvalidOperationException(
                        "The database is new, or of an earlier version of Evenkeel. Run 'evenkeel db migrate' first."
                    );
                }

                return await work(services, token);
            },
            ct
        );

    /// <summary>Does some work as "command line" and turns what a person can put right into one line on stderr.</summary>
    public static async Task<int> RunAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> work,
        CancellationToken ct
    )
    {
        DatabaseChoice? choice = null;
        try
        {
            choice = DatabaseChoice.Parse(
                Environment.GetEnvironmentVariable(DatabaseChoice.Variable) ?? DatabaseChoice.Default
            );
            await using var services = Build(choice);
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Scope>().EnterSystem("command line");
            return await work(scope.ServiceProvider, ct);
        }
        catch (Exception problem) when (Explain(problem, choice) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return ExitCodes.Usage;
        }
    }

    private static ServiceProvider Build(DatabaseChoice choice)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.AddFilter("Microsoft", LogLevel.Error));
        services.AddDataProtection();
        services.AddEvenkeel(choice);
        return services.BuildServiceProvider();
    }

    private static string? Explain(Exception problem, DatabaseChoice? choice) =>
        (choice is null ? null : EvenkeelApp.Explain(problem, choice))
        ?? (IsForAPerson(problem) ? problem.Message : null);

    private static bool IsForAPerson(Exception problem) =>
        problem
            is FormatException
                or IOException
                or UnauthorizedAccessException
                or InvalidOperationException
                or Measurement.ImportReadings.ImportSettingsException
                or System.Data.Common.DbException;
}
