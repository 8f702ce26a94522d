using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ImprovementGrows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "change_stays",
                table: "projects",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ended_by_id",
                table: "projects",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "learning",
                table: "projects",
                type: "character varying(10000)",
                maxLength: 10000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "learning_for",
                table: "projects",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "progress",
                table: "projects",
                type: "integer",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "progress_on",
                table: "projects",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "result",
                table: "projects",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sustain",
                table: "projects",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "baseline",
                table: "project_measures",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "baseline_from",
                table: "project_measures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "baseline_until",
                table: "project_measures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "project_measures",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<double>(
                name: "wanted",
                table: "project_measures",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "wanted_by",
                table: "project_measures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "idea_id",
                table: "pdsa_cycles",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "confirmed_progress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    score = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    proposed = table.Column<int>(type: "integer", maxLength: 40, nullable: true),
                    why = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirmed_progress", x => x.id);
                    table.ForeignKey(
                        name: "fk_confirmed_progress_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "control_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_number = table.Column<int>(type: "integer", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trigger = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    limit = table.Column<double>(type: "double precision", nullable: true),
                    is_above = table.Column<bool>(type: "boolean", nullable: false),
                    in_a_row = table.Column<int>(type: "integer", nullable: false),
                    reaction = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    standard_work = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    check_id = table.Column<Guid>(type: "uuid", nullable: true),
                    review_every = table.Column<int>(type: "integer", nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    live_from = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    last_fired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_issue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    seen_through = table.Column<DateOnly>(type: "date", nullable: true),
                    seen_signal = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_control_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_control_plans_issues_last_issue_id",
                        column: x => x.last_issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_control_plans_recurring_checks_check_id",
                        column: x => x.check_id,
                        principalTable: "recurring_checks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_control_plans_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "theory_nodes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_aside = table.Column<bool>(type: "boolean", nullable: false),
                    is_idea = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    series_number = table.Column<int>(type: "integer", nullable: true),
                    order = table.Column<double>(type: "double precision", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_edit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theory_nodes", x => x.id);
                    table.ForeignKey(
                        name: "fk_theory_nodes_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_theory_nodes_theory_nodes_parent_id",
                        column: x => x.parent_id,
                        principalTable: "theory_nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "theory_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    aim = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theory_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_theory_versions_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "theory_edits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    before = table.Column<Guid>(type: "uuid", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_aside = table.Column<bool>(type: "boolean", nullable: false),
                    is_idea = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    series_number = table.Column<int>(type: "integer", nullable: true),
                    order = table.Column<double>(type: "double precision", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    along = table.Column<List<Guid>>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theory_edits", x => x.id);
                    table.ForeignKey(
                        name: "fk_theory_edits_theory_nodes_node_id",
                        column: x => x.node_id,
                        principalTable: "theory_nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "theory_version_nodes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_aside = table.Column<bool>(type: "boolean", nullable: false),
                    is_idea = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    series_number = table.Column<int>(type: "integer", nullable: true),
                    order = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theory_version_nodes", x => x.id);
                    table.ForeignKey(
                        name: "fk_theory_version_nodes_theory_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "theory_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_confirmed_progress_project_id_at",
                table: "confirmed_progress",
                columns: new[] { "project_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_control_plans_check_id",
                table: "control_plans",
                column: "check_id");

            migrationBuilder.CreateIndex(
                name: "ix_control_plans_last_issue_id",
                table: "control_plans",
                column: "last_issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_control_plans_owner_id_ended_on",
                table: "control_plans",
                columns: new[] { "owner_id", "ended_on" });

            migrationBuilder.CreateIndex(
                name: "ix_control_plans_series_number_ended_on",
                table: "control_plans",
                columns: new[] { "series_number", "ended_on" });

            migrationBuilder.CreateIndex(
                name: "ix_control_plans_unit_id_ended_on",
                table: "control_plans",
                columns: new[] { "unit_id", "ended_on" });

            migrationBuilder.CreateIndex(
                name: "ix_theory_edits_node_id",
                table: "theory_edits",
                column: "node_id");

            migrationBuilder.CreateIndex(
                name: "ix_theory_edits_project_id_person_id_at",
                table: "theory_edits",
                columns: new[] { "project_id", "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_theory_nodes_parent_id",
                table: "theory_nodes",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_theory_nodes_project_id_removed_at",
                table: "theory_nodes",
                columns: new[] { "project_id", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_theory_version_nodes_node_id",
                table: "theory_version_nodes",
                column: "node_id");

            migrationBuilder.CreateIndex(
                name: "ix_theory_version_nodes_version_id_node_id",
                table: "theory_version_nodes",
                columns: new[] { "version_id", "node_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_theory_versions_project_id_number",
                table: "theory_versions",
                columns: new[] { "project_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confirmed_progress");

            migrationBuilder.DropTable(
                name: "control_plans");

            migrationBuilder.DropTable(
                name: "theory_edits");

            migrationBuilder.DropTable(
                name: "theory_version_nodes");

            migrationBuilder.DropTable(
                name: "theory_nodes");

            migrationBuilder.DropTable(
                name: "theory_versions");

            migrationBuilder.DropColumn(
                name: "change_stays",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "ended_by_id",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "learning",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "learning_for",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "progress",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "progress_on",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "result",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "sustain",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "baseline",
                table: "project_measures");

            migrationBuilder.DropColumn(
                name: "baseline_from",
                table: "project_measures");

            migrationBuilder.DropColumn(
                name: "baseline_until",
                table: "project_measures");

            migrationBuilder.DropColumn(
                name: "version",
                table: "project_measures");

            migrationBuilder.DropColumn(
                name: "wanted",
                table: "project_measures");

            migrationBuilder.DropColumn(
                name: "wanted_by",
                table: "project_measures");

            migrationBuilder.DropColumn(
                name: "idea_id",
                table: "pdsa_cycles");
        }
    }
}
