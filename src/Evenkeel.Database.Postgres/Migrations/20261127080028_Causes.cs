using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Evenkeel.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Causes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_check_records_unit_id",
                table: "check_records");

            migrationBuilder.AddColumn<Guid>(
                name: "theme_id",
                table: "recurring_checks",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contributory_factors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    means = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contributory_factors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "causes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    factor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_root = table.Column<bool>(type: "boolean", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_causes", x => x.id);
                    table.ForeignKey(
                        name: "fk_causes_causes_parent_id",
                        column: x => x.parent_id,
                        principalTable: "causes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_causes_contributory_factors_factor_id",
                        column: x => x.factor_id,
                        principalTable: "contributory_factors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_causes_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_causes_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "contributory_factors",
                columns: new[] { "id", "ended_on", "means", "name", "place", "version" },
                values: new object[,]
                {
                    { new Guid("00000001-6661-7443-8000-000000000001"), null, "Condition, language, needs and wishes; those close to them", "Patient", 1, 0 },
                    { new Guid("00000002-6661-7443-8000-000000000001"), null, "Guidelines, checklists, test results; how the work is laid out", "Task", 2, 0 },
                    { new Guid("00000003-6661-7443-8000-000000000001"), null, "Tiredness, health, attention, experience", "Individual staff", 3, 0 },
                    { new Guid("00000004-6661-7443-8000-000000000001"), null, "Roles, supervision, asking for help, support", "Team", 4, 0 },
                    { new Guid("00000005-6661-7443-8000-000000000001"), null, "Spoken and written, handover, between services", "Communication", 5, 0 },
                    { new Guid("00000006-6661-7443-8000-000000000001"), null, "There, working, in its place, easy to use rightly", "Equipment and supplies", 6, 0 },
                    { new Guid("00000007-6661-7443-8000-000000000001"), null, "Space, noise, light; workload and staffing; time of day", "Environment", 7, 0 },
                    { new Guid("00000008-6661-7443-8000-000000000001"), null, "Known, shown, practised, kept up", "Education and training", 8, 0 },
                    { new Guid("00000009-6661-7443-8000-000000000001"), null, "Policies, rotas, beds and money; priorities, safety culture", "Organisation and management", 9, 0 }
                });

            migrationBuilder.CreateIndex(
                name: "ix_issues_unit_id_ended_at_state",
                table: "issues",
                columns: new[] { "unit_id", "ended_at", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_unit_id_raised_at_theme_id_went_well_id",
                table: "issues",
                columns: new[] { "unit_id", "raised_at", "theme_id", "went_well", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_escalations_unit_id_asked_at_issue_id",
                table: "escalations",
                columns: new[] { "unit_id", "asked_at", "issue_id" });

            migrationBuilder.CreateIndex(
                name: "ix_check_records_unit_id_said_day",
                table: "check_records",
                columns: new[] { "unit_id", "said", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_causes_factor_id",
                table: "causes",
                column: "factor_id");

            migrationBuilder.CreateIndex(
                name: "ix_causes_issue_id_removed_at_factor_id",
                table: "causes",
                columns: new[] { "issue_id", "removed_at", "factor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_causes_parent_id",
                table: "causes",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_causes_unit_id",
                table: "causes",
                column: "unit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "causes");

            migrationBuilder.DropTable(
                name: "contributory_factors");

            migrationBuilder.DropIndex(
                name: "ix_issues_unit_id_ended_at_state",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_unit_id_raised_at_theme_id_went_well_id",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_escalations_unit_id_asked_at_issue_id",
                table: "escalations");

            migrationBuilder.DropIndex(
                name: "ix_check_records_unit_id_said_day",
                table: "check_records");

            migrationBuilder.DropColumn(
                name: "theme_id",
                table: "recurring_checks");

            migrationBuilder.CreateIndex(
                name: "ix_check_records_unit_id",
                table: "check_records",
                column: "unit_id");
        }
    }
}
