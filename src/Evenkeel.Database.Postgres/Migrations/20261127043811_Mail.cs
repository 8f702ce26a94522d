using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Mail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "brief",
                table: "notices",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "concern",
                table: "notices",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Followed");

            migrationBuilder.AddColumn<bool>(
                name: "is_pressing",
                table: "notices",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "mail_at",
                table: "notices",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "mail_id",
                table: "notices",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "next",
                table: "notices",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "place",
                table: "notices",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_outward",
                table: "jobs",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "public_address",
                table: "installation",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "mail_choices",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    raised = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    followed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    late = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    digest_days = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    digest_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    quiet_until = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    quiet_weekends = table.Column<bool>(type: "boolean", nullable: false),
                    pressing_always = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_choices", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "mail_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    server = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    port = table.Column<int>(type: "integer", nullable: false),
                    security = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    user = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    protected_password = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    from = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sending_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mails", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notices_mail_id",
                table: "notices",
                column: "mail_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_person_id_mail_at",
                table: "notices",
                columns: new[] { "person_id", "mail_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_made_at",
                table: "outgoing_mails",
                column: "made_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mail_choices");

            migrationBuilder.DropTable(
                name: "mail_settings");

            migrationBuilder.DropTable(
                name: "outgoing_mails");

            migrationBuilder.DropIndex(
                name: "ix_notices_mail_id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_notices_person_id_mail_at",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "brief",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "concern",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "is_pressing",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "mail_at",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "mail_id",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "next",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "place",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "is_outward",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "public_address",
                table: "installation");
        }
    }
}
