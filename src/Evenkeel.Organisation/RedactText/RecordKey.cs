using System.ComponentModel;
using System.Globalization;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Organisation.RedactText;

/// <summary>Finds a record again by the key that the history wrote down.</summary>
internal static class RecordKey
{
    public static async Task<object?> FindAsync(AppDb db, Type type, string key, CancellationToken ct)
    {
        var properties = db.Model.FindEntityType(type)!.FindPrimaryKey()!.Properties;
        var parts = key.Split(' ');
        if (parts.Length != properties.Count)
        {
            return null;
        }

        var values = properties.Select((property, i) => Value(property.ClrType, parts[i])).ToArray();
        return await db.FindAsync(type, values, ct);
    }

    private static object? Value(Type type, string text) =>
        type == typeof(UnitId) ? new UnitId(Guid.Parse(text))
        : type == typeof(PersonId) ? new PersonId(Guid.Parse(text))
        : TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, text);
}
