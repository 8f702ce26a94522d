namespace Evenkeel.Platform.Modules;

/// <summary>
/// Right's button on left's page: from an item of a kind ("signal") to where something is made of it. The address names the unit's own and the item's id:
/// <c>{unit}/control/raise?signal={id}</c>.
/// </summary>
public sealed record ItemAction(string Kind, string Title, string Permission, string Address)
{
    public string AddressOf(string unit, Guid item) => AddressOf(unit, item.ToString());

    /// <summary>Of what goes by a number, such as a series.</summary>
    public string AddressOf(string unit, string item) =>
        Address.Replace("{unit}", unit, StringComparison.Ordinal).Replace("{id}", item, StringComparison.Ordinal);
}
