using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Evenkeel.Platform.Identifiers;

/// <summary>The last line: every text of a save is looked at, whatever the form before it did. Secrets and hashes are left out.</summary>
internal static class StoredTexts
{
    public static void Refuse(ChangeTracker tracker, Act act)
    {
        RefuseText(act.Reason, "the reason");
        var entries = tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified);
        foreach (var entry in entries.Where(e => !AppDb.SavesForItself(e.Entity) && IsLookedAt(e.Entity.GetType())))
        {
            foreach (var property in entry.Properties.Where(p => p.CurrentValue is string && IsLookedAt(entry, p)))
            {
                RefuseText((string)property.CurrentValue!, $"{entry.Metadata.ClrType.Name}.{property.Metadata.Name}");
            }
        }
    }

    private static void RefuseText(string? text, string where)
    {
        if (text is not null && PatientIdentifiers.ContainsIdentifier(text))
        {
            throw new PatientIdentifierException(where);
        }
    }

    // The history holds what was looked at when it was written, and redaction must be able to touch it.
    private static bool IsLookedAt(Type type) =>
        type != typeof(RecordedAct)
        && type != typeof(RecordedChange)
        && !Attribute.IsDefined(type, typeof(NotRecordedAttribute));

    private static bool IsLookedAt(EntityEntry entry, PropertyEntry property) =>
        (entry.State == EntityState.Added || property.IsModified)
        && (
            property.Metadata.PropertyInfo is null
            || !Attribute.IsDefined(property.Metadata.PropertyInfo, typeof(NotRecordedAttribute))
        );
}
