namespace Evenkeel.Platform.Files;

/// <summary>A file that was looked at and may be kept: a picture made anew from its dots, or a PDF as it came.</summary>
public sealed record CheckedFile
{
    public required FileKind Kind { get; init; }
    public required string Name { get; init; }
    public required ReadOnlyMemory<byte> Whole { get; init; }

    /// <summary>Of a picture.</summary>
    public ReadOnlyMemory<byte>? Preview { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
}
