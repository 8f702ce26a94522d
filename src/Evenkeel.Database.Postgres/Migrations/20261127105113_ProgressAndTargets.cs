using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Postgres.Migrations
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
                type: "integer",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "progress_on",
                table: "projects",
                type: "date",
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
