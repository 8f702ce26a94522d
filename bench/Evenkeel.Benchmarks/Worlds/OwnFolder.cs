namespace Evenkeel.Benchmarks.Worlds;

/// <summary>A folder for the length of one benchmark.</summary>
internal sealed class OwnFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("evenkeel-bench-").FullName;

    public string this[string file] => Path.Combine(path, file);

    public override string ToString() => path;

    public void Dispose() => Directory.Delete(path, recursive: true);
}
