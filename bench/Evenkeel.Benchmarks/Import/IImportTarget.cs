using Evenkeel.Benchmarks.Worlds;

namespace Evenkeel.Benchmarks.Import;

/// <summary>A database to import into, and its own loader.</summary>
internal interface IImportTarget
{
    string Name { get; }

    /// <summary>The name of the loader.</summary>
    string Peer { get; }

    /// <summary>As EVENKEEL_DATABASE says it.</summary>
    string Database { get; }

    void Prepare();

    /// <summary>Remembers the database as it is now.</summary>
    void KeepStart();

    void BackToStart();

    /// <summary>Loads the rows that were imported last into an empty table of the same shape, with the database's own program.</summary>
    ProgramRun LoadReadings();

    /// <summary>How many readings and how many statuses there are.</summary>
    (int Readings, int Statuses) Readings();
}
