namespace Evenkeel.Cli;

/// <summary>Files that a command names: what is wrong with one is said with its path.</summary>
internal static class Given
{
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    public static FileStream Open(FileInfo file)
    {
        if (Directory.Exists(file.FullName))
        {
            throw new IOException($"{file.FullName} is a folder. Name a file in it.");
        }

        if (!file.Exists)
        {
            throw new IOException($"There is no file {file.FullName}.");
        }

        try
        {
            return file.OpenRead();
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"{file.FullName} may not be read by the user that runs this.");
        }
    }
}
