namespace Evenkeel.Benchmarks;

/// <summary>One benchmark, run by its name: dotnet run -c Release --project bench/Evenkeel.Benchmarks -- NAME [--json].</summary>
public interface IBenchmark
{
    string Name { get; }

    /// <summary>Whether it is run when no name is given.</summary>
    bool IsUsual { get; }

    void Run(TextWriter output, bool json);
}
