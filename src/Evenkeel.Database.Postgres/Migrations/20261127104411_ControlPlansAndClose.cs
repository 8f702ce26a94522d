using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ControlPlansAndClose : Migration
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "control_plans");

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
                name: "result",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "sustain",
                table: "projects");
        }
    }
}
