using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ImportedSeriesIsNew : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_new",
                table: "imported_series",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_new",
                table: "imported_series");
        }
    }
}
