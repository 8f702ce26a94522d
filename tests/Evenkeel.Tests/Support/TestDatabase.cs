namespace Evenkeel.Tests.Support;

/// <summary>The database that the run is on: a SQLite file of its own, or the PostgreSQL that the test command started.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evenkeel-").FullName;

    public static bool IsPostgres => Environment.GetEnvironmentVariable("EVENKEEL_TEST_DATABASE") is { Length: > 0 };

    public string Choice =>
        Environment.GetEnvironmentVariable("EVENKEEL_TEST_DATABASE") is { Length: > 0 } postgres
            ? postgres.Replace(
                "evenkeel_test",
                $"evenkeel_{Path.GetFileName(folder).Replace("evenkeel-", "").ToLowerInvariant()}",
                StringComparison.Ordinal
            )
            : $"sqlite:{Path.Combine(folder, "test.db")}";

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
