using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BoardMeasures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "step",
                table: "huddles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "which",
                table: "board_sections",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "All");

            migrationBuilder.CreateTable(
                name: "board_items",
                columns: table => new
                {
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    panel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    item = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_board_items", x => new { x.unit_id, x.panel, x.item });
                    table.ForeignKey(
                        name: "fk_board_items_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "unit_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recurring_checks_holder_id_ended_on",
                table: "recurring_checks",
                columns: new[] { "holder_id", "ended_on" });

            migrationBuilder.CreateIndex(
                name: "ix_involvements_person_id_part",
                table: "involvements",
                columns: new[] { "person_id", "part" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "board_items");

            migrationBuilder.DropIndex(
                name: "ix_recurring_checks_holder_id_ended_on",
                table: "recurring_checks");

            migrationBuilder.DropIndex(
                name: "ix_involvements_person_id_part",
                table: "involvements");

            migrationBuilder.DropColumn(
                name: "step",
                table: "huddles");

            migrationBuilder.DropColumn(
                name: "which",
                table: "board_sections");
        }
    }
}
