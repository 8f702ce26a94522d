using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Projects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    problem = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    evidence = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    aim = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    aim_by = table.Column<DateOnly>(type: "date", nullable: true),
                    for_whom = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    scope = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    why_now = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    risks = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    dimensions = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    aims = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    stages = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects", x => x.id);
                    table.ForeignKey(
                        name: "fk_projects_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "series_marks",
                columns: table => new
                {
                    series_number = table.Column<int>(type: "integer", nullable: false),
                    item_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_series_marks", x => new { x.series_number, x.item_kind, x.item_id });
                    table.ForeignKey(
                        name: "fk_series_marks_series_series_number",
                        column: x => x.series_number,
                        principalTable: "series",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pdsa_cycles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: true),
                    change = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    prediction = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    where = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    planned_for = table.Column<DateOnly>(type: "date", nullable: false),
                    began_on = table.Column<DateOnly>(type: "date", nullable: true),
                    happened = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    studied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    learned = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pdsa_cycles", x => x.id);
                    table.ForeignKey(
                        name: "fk_pdsa_cycles_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_measures",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_number = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_measures", x => new { x.project_id, x.series_number });
                    table.ForeignKey(
                        name: "fk_project_measures_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_members_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_sites",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_sites", x => new { x.project_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_project_sites_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_project_sites_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pdsa_cycles_project_id_number",
                table: "pdsa_cycles",
                columns: new[] { "project_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_measures_series_number",
                table: "project_measures",
                column: "series_number");

            migrationBuilder.CreateIndex(
                name: "ix_project_members_person_id",
                table: "project_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_members_project_id_person_id",
                table: "project_members",
                columns: new[] { "project_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_project_sites_unit_id",
                table: "project_sites",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_number",
                table: "projects",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_unit_id_ended_at_started_at",
                table: "projects",
                columns: new[] { "unit_id", "ended_at", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_series_marks_item_id",
                table: "series_marks",
                column: "item_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pdsa_cycles");

            migrationBuilder.DropTable(
                name: "project_measures");

            migrationBuilder.DropTable(
                name: "project_members");

            migrationBuilder.DropTable(
                name: "project_sites");

            migrationBuilder.DropTable(
                name: "series_marks");

            migrationBuilder.DropTable(
                name: "projects");
        }
    }
}
