using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Issues;

/// <summary>What kind of thing gets in the way ("Medicines", "Staffing"): kept by a unit for itself and all that is below it.</summary>
internal sealed class Theme : IVersioned
{
    /// <summary>The kind of item, in links.</summary>
    public const string Item = "theme";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId KeptBy { get; init; }
    public required string Name { get; set; }
    public DateOnly? EndedOn { get; set; }
    public int Version { get; private set; }

    /// <summary>What it is made of at a unit: themes of one name are one bar there.</summary>
    public string AddressAt(string unit) =>
        $"{unit}/control/themes?of={Uri.EscapeDataString(Name.ToLowerInvariant())}#items";
}
