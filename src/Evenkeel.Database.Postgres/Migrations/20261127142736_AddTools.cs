using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddTools : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "tools",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    votes_each = table.Column<int>(type: "integer", nullable: false),
                    voting_closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tools", x => x.id);
                    table.ForeignKey(
                        name: "fk_tools_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tool_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tool_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    who = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    strength = table.Column<int>(type: "integer", nullable: true),
                    influence = table.Column<int>(type: "integer", nullable: true),
                    interest = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<double>(type: "double precision", nullable: true),
                    is_root = table.Column<bool>(type: "boolean", nullable: false),
                    order = table.Column<double>(type: "double precision", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_edit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tool_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_tool_lines_tool_lines_parent_id",
                        column: x => x.parent_id,
                        principalTable: "tool_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_tool_lines_tools_tool_id",
                        column: x => x.tool_id,
                        principalTable: "tools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tool_edits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tool_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    before = table.Column<Guid>(type: "uuid", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    who = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    strength = table.Column<int>(type: "integer", nullable: true),
                    influence = table.Column<int>(type: "integer", nullable: true),
                    interest = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<double>(type: "double precision", nullable: true),
                    is_root = table.Column<bool>(type: "boolean", nullable: false),
                    order = table.Column<double>(type: "double precision", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    along = table.Column<List<Guid>>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tool_edits", x => x.id);
                    table.ForeignKey(
                        name: "fk_tool_edits_tool_lines_node_id",
                        column: x => x.node_id,
                        principalTable: "tool_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tool_votes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tool_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tool_votes", x => x.id);
                    table.ForeignKey(
                        name: "fk_tool_votes_tool_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "tool_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_tool_votes_tools_tool_id",
                        column: x => x.tool_id,
                        principalTable: "tools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_tool_edits_node_id",
                table: "tool_edits",
                column: "node_id");

            migrationBuilder.CreateIndex(
                name: "ix_tool_edits_tool_id_person_id_at",
                table: "tool_edits",
                columns: new[] { "tool_id", "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_tool_lines_parent_id",
                table: "tool_lines",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_tool_lines_tool_id_removed_at",
                table: "tool_lines",
                columns: new[] { "tool_id", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_tool_votes_line_id_person_id",
                table: "tool_votes",
                columns: new[] { "line_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tool_votes_tool_id_person_id_slot",
                table: "tool_votes",
                columns: new[] { "tool_id", "person_id", "slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tools_project_id_number",
                table: "tools",
                columns: new[] { "project_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "tool_edits");

            migrationBuilder.DropTable(
                name: "tool_votes");

            migrationBuilder.DropTable(
                name: "tool_lines");

            migrationBuilder.DropTable(
                name: "tools");
        }
    }
}
