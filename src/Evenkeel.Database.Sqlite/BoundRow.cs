using System.Globalization;
using Evenkeel.Platform.Data;
using SQLitePCL;

namespace Evenkeel.Database.Sqlite;

/// <summary>
/// The parameters of a statement. A statement keeps them from row to row, so a null after a null and a whole number after the same one are left as
/// they are: of a reading's eleven columns seven seldom change.
/// </summary>
internal sealed class BoundRow(sqlite3_stmt statement, BulkRows rows)
{
    private enum Kind
    {
        Whole,
        Real,
        Text,
        Instant,
        Day,
        Bytes,
        Id,
    }

    private static readonly Dictionary<Type, Kind> Kinds = new()
    {
        [typeof(double)] = Kind.Real,
        [typeof(string)] = Kind.Text,
        [typeof(DateTimeOffset)] = Kind.Instant,
        [typeof(DateOnly)] = Kind.Day,
        [typeof(byte[])] = Kind.Bytes,
        [typeof(Guid)] = Kind.Id,
    };

    private readonly Kind[] kinds = [.. rows.Types.Select(type => Kinds.GetValueOrDefault(type, Kind.Whole))];

    // A parameter that was never bound is null.
    private readonly bool[] isNull = [.. rows.Types.Select(_ => true)];
    private readonly long[] wholes = new long[rows.Types.Count];

    public void Bind()
    {
        for (var column = 0; column < kinds.Length; column++)
        {
            if (!rows.IsNull(column))
            {
                Bind(column);
            }
            else if (!isNull[column])
            {
                raw.sqlite3_bind_null(statement, column + 1);
                isNull[column] = true;
            }
        }
    }

    private void Bind(int column)
    {
        if (kinds[column] == Kind.Whole)
        {
            BindWhole(column);
        }
        else
        {
            BindOther(column);
        }

        isNull[column] = false;
    }

    private void BindWhole(int column)
    {
        var whole = rows.Whole(column);
        if (isNull[column] || whole != wholes[column])
        {
            raw.sqlite3_bind_int64(statement, column + 1, whole);
            wholes[column] = whole;
        }
    }

    private void BindOther(int column)
    {
        var place = column + 1;
        _ = kinds[column] switch
        {
            Kind.Real => raw.sqlite3_bind_double(statement, place, rows.Real(column)),
            Kind.Text => raw.sqlite3_bind_text(statement, place, rows.Text(column)),
            Kind.Instant => raw.sqlite3_bind_int64(statement, place, Microseconds(rows.Instant(column))),
            Kind.Day => raw.sqlite3_bind_text(statement, place, Day(rows.Day(column))),
            Kind.Bytes => raw.sqlite3_bind_blob(statement, place, rows.Bytes(column)),
            _ => raw.sqlite3_bind_text(statement, place, rows.Id(column).ToString().ToUpperInvariant()),
        };
    }

    private static long Microseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
