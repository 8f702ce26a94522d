using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Evenkeel.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class QualityControl : Migration
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
                name: "board_sections",
                columns: table => new
                {
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    panel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_board_sections", x => new { x.unit_id, x.panel });
                    table.ForeignKey(
                        name: "fk_board_sections_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "covers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    covered_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_covers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_rights",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    who_fixes = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_rights", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_rights_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holidays", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "huddle_rhythms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
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
                name: "involvements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_involvements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "issue_themes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kept_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue_themes", x => x.id);
                    table.ForeignKey(
                        name: "fk_issue_themes_units_kept_by",
                        column: x => x.kept_by,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    payload = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    claimed_until = table.Column<long>(type: "INTEGER", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_parked = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_problem = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_links", x => new { x.from_id, x.to_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => new { x.person_id, x.key });
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
                    days = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
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
                name: "response_standards",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    opens = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    closes = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    verdict_minutes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_response_standards", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "wallboards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    link_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    taken_up_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_seen_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wallboards", x => x.id);
                    table.ForeignKey(
                        name: "fk_wallboards_units_unit_id",
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
                name: "escalation_routes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    out_of_hours = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_routes", x => x.id);
                    table.ForeignKey(
                        name: "fk_escalation_routes_issue_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "issue_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_escalation_routes_units_to_unit_id",
                        column: x => x.to_unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_escalation_routes_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "issues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    went_well = table.Column<bool>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    done_now = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    who_fixes = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 40, nullable: true),
                    theme_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    countermeasure = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    raised_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name_is_hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    receipt_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    raised_at = table.Column<long>(type: "INTEGER", nullable: false),
                    check_found = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    checked_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issues", x => x.id);
                    table.ForeignKey(
                        name: "fk_issues_theme_theme_id",
                        column: x => x.theme_id,
                        principalTable: "issue_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_issues_units_unit_id",
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

            migrationBuilder.CreateTable(
                name: "response_times",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    acknowledge_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    answer_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    round_the_clock = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_response_times", x => new { x.version, x.severity, x.level });
                    table.ForeignKey(
                        name: "fk_response_times_response_standards_version",
                        column: x => x.version,
                        principalTable: "response_standards",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "escalations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    standard_version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tier = table.Column<int>(type: "INTEGER", nullable: false),
                    holder_unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder_person = table.Column<Guid>(type: "TEXT", nullable: false),
                    decider_unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    decider_person = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    acknowledge_by = table.Column<long>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<long>(type: "INTEGER", nullable: false),
                    acknowledged_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    late_noted = table.Column<long>(type: "INTEGER", nullable: true),
                    reopened = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalations", x => x.id);
                    table.ForeignKey(
                        name: "fk_escalations_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_escalations_units_unit_id",
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
                name: "issue_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_issue_comments_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "escalation_steps",
                columns: table => new
                {
                    escalation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    @as = table.Column<int>(name: "as", type: "INTEGER", maxLength: 40, nullable: false),
                    reasons = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    asked_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    for_raiser = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tier = table.Column<int>(type: "INTEGER", nullable: false),
                    holder_unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder_person = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_steps", x => new { x.escalation_id, x.number });
                    table.ForeignKey(
                        name: "fk_escalation_steps_escalations_escalation_id",
                        column: x => x.escalation_id,
                        principalTable: "escalations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "escalation_turns",
                columns: table => new
                {
                    escalation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder_unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    week = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    acknowledge_by = table.Column<long>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<long>(type: "INTEGER", nullable: false),
                    acknowledged_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_answered = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_accepted = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_turns", x => new { x.escalation_id, x.number });
                    table.ForeignKey(
                        name: "fk_escalation_turns_escalations_escalation_id",
                        column: x => x.escalation_id,
                        principalTable: "escalations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "holidays",
                columns: new[] { "day", "name" },
                values: new object[,]
                {
                    { new DateOnly(2026, 1, 1), "New Year's Day" },
                    { new DateOnly(2026, 1, 2), "2nd January" },
                    { new DateOnly(2026, 4, 3), "Good Friday" },
                    { new DateOnly(2026, 5, 4), "Early May bank holiday" },
                    { new DateOnly(2026, 5, 25), "Spring bank holiday" },
                    { new DateOnly(2026, 8, 3), "Summer bank holiday" },
                    { new DateOnly(2026, 11, 30), "St Andrew's Day" },
                    { new DateOnly(2026, 12, 25), "Christmas Day" },
                    { new DateOnly(2026, 12, 28), "Boxing Day (substitute day)" },
                    { new DateOnly(2027, 1, 1), "New Year's Day" },
                    { new DateOnly(2027, 1, 4), "2nd January (substitute day)" },
                    { new DateOnly(2027, 3, 26), "Good Friday" },
                    { new DateOnly(2027, 5, 3), "Early May bank holiday" },
                    { new DateOnly(2027, 5, 31), "Spring bank holiday" },
                    { new DateOnly(2027, 8, 2), "Summer bank holiday" },
                    { new DateOnly(2027, 11, 30), "St Andrew's Day" },
                    { new DateOnly(2027, 12, 27), "Christmas Day (substitute day)" },
                    { new DateOnly(2027, 12, 28), "Boxing Day (substitute day)" }
                });

            migrationBuilder.InsertData(
                table: "response_standards",
                columns: new[] { "version", "by", "closes", "made_at", "opens", "reason", "verdict_minutes" },
                values: new object[] { 1, "Evenkeel", new TimeOnly(17, 0, 0), 1767225600000000L, new TimeOnly(9, 0, 0), "To begin with, until the organisation sets its own.", 2400 });

            migrationBuilder.InsertData(
                table: "response_times",
                columns: new[] { "level", "severity", "version", "acknowledge_minutes", "answer_minutes", "round_the_clock" },
                values: new object[,]
                {
                    { "Board", "Routine", 1, 1440, 9600, false },
                    { "Service", "Routine", 1, 960, 4800, false },
                    { "Team", "Routine", 1, 480, 2400, false },
                    { "Board", "Soon", 1, 480, 2400, false },
                    { "Service", "Soon", 1, 240, 960, false },
                    { "Team", "Soon", 1, 120, 480, false },
                    { "Board", "Urgent", 1, 60, 480, true },
                    { "Service", "Urgent", 1, 30, 240, true },
                    { "Team", "Urgent", 1, 15, 120, true }
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
                name: "ix_covers_person_id_from",
                table: "covers",
                columns: new[] { "person_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_rights_unit_id",
                table: "decision_rights",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_escalation_routes_theme_id",
                table: "escalation_routes",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_escalation_routes_to_unit_id",
                table: "escalation_routes",
                column: "to_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_escalation_routes_unit_id",
                table: "escalation_routes",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_escalation_turns_unit_id_week",
                table: "escalation_turns",
                columns: new[] { "unit_id", "week" });

            migrationBuilder.CreateIndex(
                name: "ix_escalations_holder_person_ended_at",
                table: "escalations",
                columns: new[] { "holder_person", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_escalations_holder_unit_ended_at",
                table: "escalations",
                columns: new[] { "holder_unit", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_escalations_issue_id",
                table: "escalations",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_escalations_unit_id_ended_at",
                table: "escalations",
                columns: new[] { "unit_id", "ended_at" });

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
                name: "ix_involvements_item_id",
                table: "involvements",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_involvements_person_id_item_id",
                table: "involvements",
                columns: new[] { "person_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_involvements_unit_id_item_id",
                table: "involvements",
                columns: new[] { "unit_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_issue_comments_issue_id",
                table: "issue_comments",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_issue_themes_kept_by",
                table: "issue_themes",
                column: "kept_by");

            migrationBuilder.CreateIndex(
                name: "ix_issues_number",
                table: "issues",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issues_owner_id_ended_at",
                table: "issues",
                columns: new[] { "owner_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_receipt_hash",
                table: "issues",
                column: "receipt_hash");

            migrationBuilder.CreateIndex(
                name: "ix_issues_theme_id",
                table: "issues",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_issues_unit_id_state_raised_at",
                table: "issues",
                columns: new[] { "unit_id", "state", "raised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_done_at_due_at",
                table: "jobs",
                columns: new[] { "done_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_links_to_id",
                table: "links",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_item_id",
                table: "notices",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_person_id_at",
                table: "notices",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_recurring_checks_unit_id_ended_on",
                table: "recurring_checks",
                columns: new[] { "unit_id", "ended_on" });

            migrationBuilder.CreateIndex(
                name: "ix_wallboards_link_hash",
                table: "wallboards",
                column: "link_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_wallboards_unit_id",
                table: "wallboards",
                column: "unit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_parts");

            migrationBuilder.DropTable(
                name: "board_sections");

            migrationBuilder.DropTable(
                name: "check_records");

            migrationBuilder.DropTable(
                name: "covers");

            migrationBuilder.DropTable(
                name: "decision_rights");

            migrationBuilder.DropTable(
                name: "escalation_routes");

            migrationBuilder.DropTable(
                name: "escalation_steps");

            migrationBuilder.DropTable(
                name: "escalation_turns");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "huddle_lines");

            migrationBuilder.DropTable(
                name: "huddle_presence");

            migrationBuilder.DropTable(
                name: "huddle_rhythms");

            migrationBuilder.DropTable(
                name: "involvements");

            migrationBuilder.DropTable(
                name: "issue_comments");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "response_times");

            migrationBuilder.DropTable(
                name: "wallboards");

            migrationBuilder.DropTable(
                name: "recurring_checks");

            migrationBuilder.DropTable(
                name: "escalations");

            migrationBuilder.DropTable(
                name: "huddles");

            migrationBuilder.DropTable(
                name: "response_standards");

            migrationBuilder.DropTable(
                name: "issues");

            migrationBuilder.DropTable(
                name: "issue_themes");
        }
    }
}
