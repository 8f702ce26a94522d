using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PdsaWhoScaleAndBegan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "scale",
                table: "pdsa_cycles",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "who",
                table: "pdsa_cycles",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_pdsa_cycles_project_id_began_on",
                table: "pdsa_cycles",
                columns: new[] { "project_id", "began_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_pdsa_cycles_project_id_began_on",
                table: "pdsa_cycles");

            migrationBuilder.DropColumn(
                name: "scale",
                table: "pdsa_cycles");

            migrationBuilder.DropColumn(
                name: "who",
                table: "pdsa_cycles");
        }
    }
}
