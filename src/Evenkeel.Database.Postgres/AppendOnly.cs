using Microsoft.EntityFrameworkCore.Migrations;

namespace Evenkeel.Database.Postgres;

/// <summary>What the generator cannot say: the history is append-only but for redaction.</summary>
internal static class AppendOnly
{
    public static void Create(MigrationBuilder migration) =>
        migration.Sql(
            """
            CREATE FUNCTION history_stays() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;

            CREATE TRIGGER acts_keep BEFORE UPDATE ON acts FOR EACH ROW
            WHEN (ROW(NEW.id, NEW.name, NEW.at, NEW.person_id, NEW.by, NEW.unit_id, NEW.about_kind, NEW.about_id)
              IS DISTINCT FROM ROW(OLD.id, OLD.name, OLD.at, OLD.person_id, OLD.by, OLD.unit_id, OLD.about_kind, OLD.about_id)
              OR NEW.reason IS DISTINCT FROM '[redacted]')
            EXECUTE FUNCTION history_stays();
            CREATE TRIGGER acts_stay BEFORE DELETE ON acts FOR EACH ROW EXECUTE FUNCTION history_stays();

            CREATE TRIGGER act_changes_keep BEFORE UPDATE ON act_changes FOR EACH ROW
            WHEN (ROW(NEW.act_id, NEW.number, NEW.entity, NEW.entity_id, NEW.kind)
              IS DISTINCT FROM ROW(OLD.act_id, OLD.number, OLD.entity, OLD.entity_id, OLD.kind)
              OR NEW.values NOT LIKE '%[redacted]%')
            EXECUTE FUNCTION history_stays();
            CREATE TRIGGER act_changes_stay BEFORE DELETE ON act_changes FOR EACH ROW EXECUTE FUNCTION history_stays();
            """
        );
}
