using System.Globalization;
using Evenkeel.Benchmarks.Worlds;

namespace Evenkeel.Benchmarks.Import;

/// <summary>A file as it comes: a row a team and month, teams in a month together.</summary>
internal static class ReadingsFileMaker
{
    public const string Mapping = """
        {
          "name": "bench", "title": "Falls", "file": "readings.csv", "level": "team", "licence": "", "attribution": "",
          "measures": [{
            "measure": { "name": "Falls", "type": "rate", "per": 1000, "numerator": "falls", "denominator": "occupied bed days", "period": "month", "improvement": "down" },
            "mapping": { "organisation_code": "Team", "period": "Month", "numerator": "Falls", "denominator": "BedDays" }
          }]
        }
        """;

    public static void Write(string path, int series, int periods)
    {
        var chance = new Random(20261125);
        using var file = new StreamWriter(path);
        file.Write("Month,Team,Falls,BedDays\n");
        for (var month = 0; month < periods; month++)
        {
            var period = new DateOnly(2022, 1, 1).AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            for (var team = 0; team < series; team++)
            {
                file.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{period},{BenchUnits.Team(team)},{chance.Next(0, 12)},{chance.Next(700, 800)}\n"
                    )
                );
            }
        }
    }
}
