using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Evenkeel.Platform.Acts;

/// <summary>Writes down what the tracked changes of a save change, old → new.</summary>
internal static class ChangeRecorder
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static List<RecordedChange> Read(ChangeTracker tracker, Guid act)
    {
        var changes = new List<RecordedChange>();
        foreach (var entry in tracker.Entries().Where(IsRecorded))
        {
            var values = Values(entry);
            if (entry.State == EntityState.Modified && values.Count == 0)
            {
                continue;
            }

            changes.Add(
                new RecordedChange
                {
                    ActId = act,
                    Number = changes.Count + 1,
                    Entity = entry.Metadata.ClrType.Name,
                    EntityId = Key(entry),
                    Kind = entry.State.ToString(),
                    Values = JsonSerializer.Serialize(values, Json),
                }
            );
        }

        return changes;
    }

    private static bool IsRecorded(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity is not (RecordedAct or RecordedChange or IDerived { IsDerived: true })
        && !Attribute.IsDefined(entry.Metadata.ClrType, typeof(NotRecordedAttribute));

    private static Dictionary<string, string?[]> Values(EntityEntry entry) =>
        entry
            .Properties.Where(property => IsRecorded(property.Metadata) && Differs(entry, property))
            .ToDictionary(
                property => property.Metadata.Name,
                property =>
                    new[]
                    {
                        entry.State == EntityState.Added ? null : Before(property),
                        entry.State == EntityState.Deleted ? null : Text(property.CurrentValue),
                    }
            );

    // The act that takes a text out must not write it down again.
    private static string? Before(PropertyEntry property) =>
        Text(property.CurrentValue) == Redacted.Text ? Redacted.Text : Text(property.OriginalValue);

    private static bool IsRecorded(IProperty property) =>
        !property.IsPrimaryKey()
        && !property.IsConcurrencyToken
        && (property.PropertyInfo is null || !Attribute.IsDefined(property.PropertyInfo, typeof(NotRecordedAttribute)));

    private static bool Differs(EntityEntry entry, PropertyEntry property) =>
        entry.State == EntityState.Modified
            ? property.IsModified && Text(property.OriginalValue) != Text(property.CurrentValue)
            : Text(entry.State == EntityState.Added ? property.CurrentValue : property.OriginalValue) is not null;

    private static string Key(EntityEntry entry) =>
        string.Join(' ', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Text(p.CurrentValue)));

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
