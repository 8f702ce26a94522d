using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Causes;

/// <summary>A kind of thing that contributes to what goes wrong: data of the organisation, begun with <see cref="FirstFactors"/>.</summary>
internal sealed class Factor : IVersioned
{
    public const int MostName = 60;
    public const int MostMeans = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>What belongs to it, in a few words.</summary>
    public string Means { get; set; } = "";
    public int Place { get; set; }
    public DateOnly? EndedOn { get; set; }
    public int Version { get; private set; }
}
