using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ProgressAndTargets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "progress",
                table: "projects",
                type: "INTEGER",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "progress_on",
                table: "projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "baseline",
                table: "project_measures",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "baseline_from",
                table: "project_measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "baseline_until",
                table: "project_measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "project_measures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<double>(
                name: "wanted",
                table: "project_measures",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "wanted_by",
                table: "project_measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "confirmed_progress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    score = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    proposed = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "ix_confirmed_progress_project_id_at",
                table: "confirmed_progress",
                columns: new[] { "project_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confirmed_progress");

            migrationBuilder.DropColumn(
                name: "progress",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "progress_on",
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
        }
    }
}
