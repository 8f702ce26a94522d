using Evenkeel.Platform.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Evenkeel.Database.Sqlite;

/// <summary>One prepared statement, bound and stepped without a parameter object: 1 µs a row where ADO.NET takes 3 (docs/decisions/0004).</summary>
internal static class RawInsert
{
    private const int RowsBetweenChecks = 4096;

    public static void Run(SqliteConnection connection, BulkRows rows, CancellationToken ct)
    {
        var handle = connection.Handle!;
        var sql = SqlFor(rows);
        Check(raw.sqlite3_prepare_v2(handle, sql, out var statement), handle);
        using (statement)
        {
            for (var count = 1L; rows.Next(); count++)
            {
                if (count % RowsBetweenChecks == 0)
                {
                    ct.ThrowIfCancellationRequested();
                }

                Bind(statement, rows);
                Step(statement, handle);
            }
        }
    }

    private static string SqlFor(BulkRows rows)
    {
        var names = string.Join(", ", rows.Columns.Select(column => $"\"{column}\""));
        var places = string.Join(", ", rows.Columns.Select((_, index) => $"?{index + 1}"));
        var insert = $"INSERT INTO \"{rows.Table}\" ({names}) VALUES ({places})";
        if (rows.Replaces.Count == 0)
        {
            return insert;
        }

        var sets = rows.Columns.Except(rows.Replaces).Select(column => $"\"{column}\" = excluded.\"{column}\"");
        return $"{insert} ON CONFLICT ({string.Join(", ", rows.Replaces)}) DO UPDATE SET {string.Join(", ", sets)}";
    }

    private static void Bind(sqlite3_stmt statement, BulkRows rows)
    {
        for (var column = 0; column < rows.Types.Count; column++)
        {
            var type = rows.Types[column];
            if (rows.IsNull(column))
            {
                raw.sqlite3_bind_null(statement, column + 1);
            }
            else if (type == typeof(double))
            {
                raw.sqlite3_bind_double(statement, column + 1, rows.Real(column));
            }
            else if (type == typeof(string))
            {
                raw.sqlite3_bind_text(statement, column + 1, rows.Text(column));
            }
            else if (type == typeof(DateTimeOffset))
            {
                var microseconds = (rows.Instant(column).UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;
                raw.sqlite3_bind_int64(statement, column + 1, microseconds);
            }
            else if (type == typeof(byte[]))
            {
                raw.sqlite3_bind_blob(statement, column + 1, rows.Bytes(column));
            }
            else if (type == typeof(Guid))
            {
                raw.sqlite3_bind_text(statement, column + 1, rows.Id(column).ToString().ToUpperInvariant());
            }
            else
            {
                raw.sqlite3_bind_int64(statement, column + 1, rows.Whole(column));
            }
        }
    }

    private static void Step(sqlite3_stmt statement, sqlite3 handle)
    {
        var result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result, handle);
        }

        raw.sqlite3_reset(statement);
    }

    private static void Check(int result, sqlite3 handle)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(
                raw.sqlite3_errmsg(handle).utf8_to_string(),
                result,
                raw.sqlite3_extended_errcode(handle)
            );
        }
    }
}
