namespace Evenkeel.Improvement.Outlines;

/// <summary>What is done to a line with one button or key: "up 0192…:3"; "to 0192…:3 aim".</summary>
internal sealed class OutlineDoForm
{
    public string? Do { get; set; }

    public OutlineDo? Read()
    {
        var parts = (Do ?? "").Split(' ', ':');
        return parts.Length is 3 or 4 && Guid.TryParse(parts[1], out var id) && int.TryParse(parts[2], out var version)
            ? new OutlineDo(parts[0], id, version, parts.ElementAtOrDefault(3))
            : null;
    }
}

internal sealed record OutlineDo(string What, Guid Id, int Version, string? Target);
