using Evenkeel.Platform.Acts;

namespace Evenkeel.Platform.Files;

public enum FilePart
{
    Whole,
    Preview,
}

/// <summary>The bytes of a file, in a table that no list reads. They go when the file is taken away.</summary>
[NotRecorded]
public sealed class FileBytes
{
    public required Guid FileId { get; init; }
    public required FilePart Part { get; init; }
    public required byte[] Bytes { get; init; }
}
