using Evenkeel.Platform.Data;
using Npgsql;
using NpgsqlTypes;

namespace Evenkeel.Database.Postgres;

/// <summary>COPY in binary, in the transaction of the connection.</summary>
internal static class CopyIn
{
    private const int RowsBetweenChecks = 4096;

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

    /// <summary>Written without awaiting: a task a cell takes longer than the cell (12 s a million rows against 7).</summary>
    private static async Task CopyAsync(NpgsqlConnection connection, string sql, BulkRows rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(sql, ct);
        for (var count = 1L; rows.Next(); count++)
        {
            if (count % RowsBetweenChecks == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            copy.StartRow();
            for (var column = 0; column < rows.Types.Count; column++)
            {
                Write(copy, rows, column);
            }
        }

        await copy.CompleteAsync(ct);
    }

    private static void Write(NpgsqlBinaryImporter copy, BulkRows rows, int column)
    {
        if (rows.IsNull(column))
        {
            copy.WriteNull();
            return;
        }

        var type = rows.Types[column];
        if (type == typeof(double))
        {
            copy.Write(rows.Real(column), NpgsqlDbType.Double);
        }
        else if (type == typeof(int))
        {
            copy.Write((int)rows.Whole(column), NpgsqlDbType.Integer);
        }
        else
        {
            WriteSeldom(copy, rows, column, type);
        }
    }

    private static void WriteSeldom(NpgsqlBinaryImporter copy, BulkRows rows, int column, Type type)
    {
        if (type == typeof(bool))
        {
            copy.Write(rows.Whole(column) != 0, NpgsqlDbType.Boolean);
        }
        else if (type == typeof(string))
        {
            copy.Write(rows.Text(column), NpgsqlDbType.Text);
        }
        else if (type == typeof(Guid))
        {
            copy.Write(rows.Id(column), NpgsqlDbType.Uuid);
        }
        else if (type == typeof(byte[]))
        {
            copy.Write(rows.Bytes(column).ToArray(), NpgsqlDbType.Bytea);
        }
        else if (type == typeof(DateTimeOffset))
        {
            copy.Write(rows.Instant(column).ToUniversalTime(), NpgsqlDbType.TimestampTz);
        }
        else if (type == typeof(DateOnly))
        {
            copy.Write(rows.Day(column), NpgsqlDbType.Date);
        }
        else
        {
            copy.Write(rows.Whole(column), NpgsqlDbType.Bigint);
        }
    }
}
