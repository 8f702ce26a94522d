using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MeasureOwner : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "owner_id",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_measures_owner_id",
                table: "measures",
                column: "owner_id");

            // An owner who was written as a name becomes the person, where one person has that name.
            migrationBuilder.Sql("""
                UPDATE measures
                SET owner_id = (SELECT p.person_id FROM people p WHERE lower(trim(p.name)) = lower(trim(measures.owner))), owner = ''
                WHERE owner <> '' AND (SELECT COUNT(*) FROM people p WHERE lower(trim(p.name)) = lower(trim(measures.owner))) = 1
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_measures_owner_id",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "owner_id",
                table: "measures");
        }
    }
}
