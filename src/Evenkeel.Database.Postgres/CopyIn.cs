using Evenkeel.Platform.Data;
using Npgsql;
using NpgsqlTypes;

namespace Evenkeel.Database.Postgres;

/// <summary>COPY in binary, in the transaction of the connection.</summary>
internal static class CopyIn
{
    public static async Task RunAsync(NpgsqlConnection connection, BulkRows rows, CancellationToken ct)
    {
        var columns = string.Join(", ", rows.Columns.Select(column => $"\"{column}\""));
        var table = rows.Replaces.Count == 0 ? $"\"{rows.Table}\"" : "incoming";
        if (rows.Replaces.Count > 0)
        {
            await RunAsync(connection, $"CREATE TEMP TABLE incoming (LIKE \"{rows.Table}\") ON COMMIT DROP", ct);
        }

        await CopyAsync(connection, $"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", rows, ct);
        if (rows.Replaces.Count > 0)
        {
            await RunAsync(connection, $"{Merge(rows, columns)}; DROP TABLE incoming", ct);
        }
    }

    private static string Merge(BulkRows rows, string columns)
    {
        var sets = rows.Columns.Except(rows.Replaces).Select(column => $"\"{column}\" = excluded.\"{column}\"");
        return $"INSERT INTO \"{rows.Table}\" ({columns}) SELECT {columns} FROM incoming "
            + $"ON CONFLICT ({string.Join(", ", rows.Replaces)}) DO UPDATE SET {string.Join(", ", sets)}";
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string sql, BulkRows rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(sql, ct);
        while (rows.Next())
        {
            await copy.StartRowAsync(ct);
            for (var column = 0; column < rows.Types.Count; column++)
            {
                await WriteAsync(copy, rows, column, ct);
            }
        }

        await copy.CompleteAsync(ct);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, BulkRows rows, int column, CancellationToken ct)
    {
        if (rows.IsNull(column))
        {
            return copy.WriteNullAsync(ct);
        }

        var type = rows.Types[column];
        return type == typeof(double) ? copy.WriteAsync(rows.Real(column), NpgsqlDbType.Double, ct)
            : type == typeof(string) ? copy.WriteAsync(rows.Text(column), NpgsqlDbType.Text, ct)
            : type == typeof(Guid) ? copy.WriteAsync(rows.Id(column), NpgsqlDbType.Uuid, ct)
            : type == typeof(byte[]) ? copy.WriteAsync(rows.Bytes(column).ToArray(), NpgsqlDbType.Bytea, ct)
            : type == typeof(DateTimeOffset)
                ? copy.WriteAsync(rows.Instant(column).ToUniversalTime(), NpgsqlDbType.TimestampTz, ct)
            : type == typeof(DateOnly) ? copy.WriteAsync(rows.Day(column), NpgsqlDbType.Date, ct)
            : type == typeof(bool) ? copy.WriteAsync(rows.Whole(column) != 0, NpgsqlDbType.Boolean, ct)
            : type == typeof(int) ? copy.WriteAsync((int)rows.Whole(column), NpgsqlDbType.Integer, ct)
            : type == typeof(short) ? copy.WriteAsync((short)rows.Whole(column), NpgsqlDbType.Smallint, ct)
            : copy.WriteAsync(rows.Whole(column), NpgsqlDbType.Bigint, ct);
    }
}
