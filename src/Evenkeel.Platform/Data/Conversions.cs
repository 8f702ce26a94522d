using Evenkeel.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Evenkeel.Platform.Data;

/// <summary>How values are stored so that they order and compare the same in every database.</summary>
internal static class Conversions
{
    public static void Apply(ModelConfigurationBuilder conventions, bool isPostgres)
    {
        conventions.Properties<UnitId>().HaveConversion<UnitIdConverter>();
        conventions.Properties<PersonId>().HaveConversion<PersonIdConverter>();
        conventions.DefaultTypeMapping<UnitId>().HasConversion<UnitIdConverter>();
        conventions.DefaultTypeMapping<PersonId>().HasConversion<PersonIdConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        if (isPostgres)
        {
            conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        }
        else
        {
            // SQLite cannot order or compare a DateTimeOffset: microseconds since 1970 in UTC.
            conventions.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        }
    }

    private sealed class UnitIdConverter() : ValueConverter<UnitId, Guid>(id => id.Value, value => new UnitId(value));

    private sealed class PersonIdConverter()
        : ValueConverter<PersonId, Guid>(id => id.Value, value => new PersonId(value));

    private sealed class MicrosecondsConverter()
        : ValueConverter<DateTimeOffset, long>(
            instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10,
            stored => new DateTimeOffset(stored * 10 + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero)
        );

    private sealed class UtcConverter()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(
            instant => new DateTimeOffset(instant.UtcTicks - instant.UtcTicks % 10, TimeSpan.Zero),
            stored => stored.ToUniversalTime()
        );
}
