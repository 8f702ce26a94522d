using Evenkeel.Platform.Access;

namespace Evenkeel.Organisation;

/// <summary>What Organisation lets people do, and which roles may.</summary>
public static class Permissions
{
    public const string SeeUnit = "unit.see";
    public const string SeePeople = "people.see";
    public const string EditUnits = "unit.edit";
    public const string EditPeople = "people.edit";
    public const string Redact = "history.redact";
    public const string EditSettings = "settings.edit";

    internal static readonly IReadOnlyList<Permission> All =
    [
        new(SeeUnit, "see this unit", Role.All),
        new(SeePeople, "see who holds which role here", Role.All),
        new(EditUnits, "add, move or close units", Role.Administrator),
        new(EditPeople, "invite people or change their roles", Role.Administrator),
        new(Redact, "take a text out of the record and its history", Role.Administrator),
        new(EditSettings, "change the settings of the whole installation", Role.Administrator),
    ];
}
