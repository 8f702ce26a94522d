using Microsoft.EntityFrameworkCore.Migrations;

namespace Evenkeel.Database.Sqlite;

/// <summary>What the generator cannot say: the history is append-only but for redaction, and readings lie in the order of their key.</summary>
internal static class AppendOnly
{
    public static void Create(MigrationBuilder migration)
    {
        migration.Sql(
            """
            CREATE TRIGGER acts_keep BEFORE UPDATE ON acts
            WHEN NOT (NEW.id IS OLD.id AND NEW.name IS OLD.name AND NEW.at IS OLD.at AND NEW.person_id IS OLD.person_id
              AND NEW."by" IS OLD."by" AND NEW.unit_id IS OLD.unit_id AND NEW.about_kind IS OLD.about_kind
              AND NEW.about_id IS OLD.about_id AND NEW.reason IS '[redacted]')
            BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;
            """
        );
        migration.Sql(
            "CREATE TRIGGER acts_stay BEFORE DELETE ON acts BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;"
        );
        migration.Sql(
            """
            CREATE TRIGGER act_changes_keep BEFORE UPDATE ON act_changes
            WHEN NOT (NEW.act_id IS OLD.act_id AND NEW.number IS OLD.number AND NEW.entity IS OLD.entity
              AND NEW.entity_id IS OLD.entity_id AND NEW.kind IS OLD.kind AND NEW."values" LIKE '%[redacted]%')
            BEGIN SELECT RAISE(ABORT, 'act_changes are append-only'); END;
            """
        );
        migration.Sql(
            "CREATE TRIGGER act_changes_stay BEFORE DELETE ON act_changes BEGIN SELECT RAISE(ABORT, 'act_changes are append-only'); END;"
        );
    }

    /// <summary>WITHOUT ROWID: a third smaller, and a chart's readings are one read.</summary>
    public static void ClusterReadings(MigrationBuilder migration)
    {
        migration.Sql("DROP TABLE readings;");
        migration.Sql(
            """
            CREATE TABLE readings (
              series_number INTEGER NOT NULL, period INTEGER NOT NULL, sequence INTEGER NOT NULL,
              numerator REAL NULL, denominator REAL NULL, value REAL NULL, status INTEGER NOT NULL,
              is_provisional INTEGER NOT NULL, note TEXT NULL, import_number INTEGER NULL, revision INTEGER NOT NULL,
              CONSTRAINT pk_readings PRIMARY KEY (series_number, period, sequence)
            ) WITHOUT ROWID;
            """
        );
    }
}
