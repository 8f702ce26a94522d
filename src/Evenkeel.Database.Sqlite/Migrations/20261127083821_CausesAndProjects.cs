using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Evenkeel.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CausesAndProjects : Migration
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contributory_factors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contributory_factors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    problem = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    aim = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    aim_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    for_whom = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    scope = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    why_now = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    risks = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    dimensions = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    aims = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    stages = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    series_number = table.Column<int>(type: "INTEGER", nullable: false),
                    item_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                name: "causes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    factor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_root = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "pdsa_cycles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: true),
                    change = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    prediction = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    where = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    planned_for = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    began_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    happened = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    studied_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    learned = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_number = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                name: "causes");

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
                name: "contributory_factors");

            migrationBuilder.DropTable(
                name: "projects");

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
