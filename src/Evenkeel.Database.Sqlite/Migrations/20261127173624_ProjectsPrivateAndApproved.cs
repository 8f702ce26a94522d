using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ProjectsPrivateAndApproved : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "approval_at",
                table: "projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_private",
                table: "projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "approval_rules",
                columns: table => new
                {
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    looks_at = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval_rules", x => x.unit_id);
                    table.ForeignKey(
                        name: "fk_approval_rules_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_approvals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    aim = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    answered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_approvals", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_approvals_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_projects_is_private",
                table: "projects",
                column: "is_private");

            migrationBuilder.CreateIndex(
                name: "ix_project_approvals_at_id_answer",
                table: "project_approvals",
                columns: new[] { "at_id", "answer" });

            migrationBuilder.CreateIndex(
                name: "ix_project_approvals_project_id_number",
                table: "project_approvals",
                columns: new[] { "project_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approval_rules");

            migrationBuilder.DropTable(
                name: "project_approvals");

            migrationBuilder.DropIndex(
                name: "ix_projects_is_private",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "approval_at",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "is_private",
                table: "projects");
        }
    }
}
