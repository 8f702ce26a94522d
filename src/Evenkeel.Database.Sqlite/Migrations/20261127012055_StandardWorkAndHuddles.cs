using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StandardWorkAndHuddles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agenda_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    panel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_parts_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "huddle_rhythms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    days = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    held_series = table.Column<int>(type: "INTEGER", nullable: false),
                    on_time_series = table.Column<int>(type: "INTEGER", nullable: false),
                    length_series = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_huddle_rhythms", x => x.id);
                    table.ForeignKey(
                        name: "fk_huddle_rhythms_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "huddles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    planned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    planned_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_huddles", x => x.id);
                    table.ForeignKey(
                        name: "fk_huddles_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recurring_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    how = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sample_size = table.Column<int>(type: "INTEGER", nullable: true),
                    holder_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    questions = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    rhythm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    days = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    day_of_month = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    feeds_series = table.Column<int>(type: "INTEGER", nullable: true),
                    feeds_every = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_checks", x => x.id);
                    table.ForeignKey(
                        name: "fk_recurring_checks_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "huddle_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    huddle_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    issue_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_huddle_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_huddle_lines_huddles_huddle_id",
                        column: x => x.huddle_id,
                        principalTable: "huddles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_huddle_lines_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_huddle_lines_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "huddle_presence",
                columns: table => new
                {
                    huddle_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_huddle_presence", x => new { x.huddle_id, x.role });
                    table.ForeignKey(
                        name: "fk_huddle_presence_huddles_huddle_id",
                        column: x => x.huddle_id,
                        principalTable: "huddles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_huddle_presence_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    check_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    good = table.Column<int>(type: "INTEGER", nullable: true),
                    of = table.Column<int>(type: "INTEGER", nullable: true),
                    learned = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_check_records_recurring_checks_check_id",
                        column: x => x.check_id,
                        principalTable: "recurring_checks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_check_records_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_parts_unit_id",
                table: "agenda_parts",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_records_check_id_day",
                table: "check_records",
                columns: new[] { "check_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_check_records_unit_id",
                table: "check_records",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_huddle_lines_huddle_id",
                table: "huddle_lines",
                column: "huddle_id");

            migrationBuilder.CreateIndex(
                name: "ix_huddle_lines_issue_id",
                table: "huddle_lines",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_huddle_lines_unit_id",
                table: "huddle_lines",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_huddle_presence_unit_id",
                table: "huddle_presence",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_huddle_rhythms_unit_id_from",
                table: "huddle_rhythms",
                columns: new[] { "unit_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_huddles_unit_id_day",
                table: "huddles",
                columns: new[] { "unit_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recurring_checks_unit_id_ended_on",
                table: "recurring_checks",
                columns: new[] { "unit_id", "ended_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_parts");

            migrationBuilder.DropTable(
                name: "check_records");

            migrationBuilder.DropTable(
                name: "huddle_lines");

            migrationBuilder.DropTable(
                name: "huddle_presence");

            migrationBuilder.DropTable(
                name: "huddle_rhythms");

            migrationBuilder.DropTable(
                name: "recurring_checks");

            migrationBuilder.DropTable(
                name: "huddles");
        }
    }
}
