using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;

namespace Evenkeel.Organisation.Demonstration;

/// <summary>NHS Strathmore: a Board, its IJB, six services and forty teams. None of it exists.</summary>
public static class Strathmore
{
    public const string Board = "strathmore";
    public const string Ijb = "strathmore-ijb";

    /// <summary>Service code, name, kind of its teams, teams.</summary>
    public static readonly IReadOnlyList<(string Code, string Name, string Kind, string[] Teams)> Services =
    [
        (
            "medicine",
            "Medicine",
            "ward",
            ["Ward 1", "Ward 2", "Ward 3", "Ward 4", "Ward 5", "Ward 6", "Ward 7", "Acute Medical Unit"]
        ),
        (
            "surgery",
            "Surgery",
            "ward",
            ["Ward 11", "Ward 12", "Ward 13", "Ward 14", "Ward 15", "Surgical Receiving", "Day Surgery"]
        ),
        (
            "women-and-children",
            "Women and children",
            "ward",
            ["Maternity Ward", "Labour Suite", "Neonatal Unit", "Children's Ward", "Gynaecology"]
        ),
        (
            "older-people",
            "Older people",
            "ward",
            ["Ward 21", "Ward 22", "Ward 23", "Stroke Unit", "Rehabilitation", "Day Hospital"]
        ),
        (
            "mental-health",
            "Mental health",
            "community team",
            [
                "Adult Team North",
                "Adult Team South",
                "Older Adult Team",
                "CAMHS Team",
                "Crisis Team",
                "Learning Disability Team",
                "Addictions Team",
            ]
        ),
        (
            "community",
            "Community",
            "community team",
            [
                "District Nursing East",
                "District Nursing West",
                "Community Rehabilitation",
                "Hospital at Home",
                "Care Home Liaison",
                "Community Hospital",
                "Out of Hours Team",
            ]
        ),
    ];

    public static string CodeOf(string team) => UnitCode.From(team);

    internal static void Add(UnitFactory units, Dictionary<string, UnitId> byCode)
    {
        byCode[Board] = units.Add("NHS Strathmore", Board, Level.Board, "NHS Board", byCode["S92000003"]).UnitId;
        byCode[Ijb] = units.Add("Strathmore IJB", Ijb, Level.Ijb, "integration authority", byCode[Board]).UnitId;
        foreach (var (code, name, kind, teams) in Services)
        {
            byCode[code] = units.Add(name, code, Level.Service, "", byCode[Board]).UnitId;
            foreach (var team in teams)
            {
                var teamCode = UnitCode.From(team);
                UnitId[] parents = IsOverseen(code) ? [byCode[code], byCode[Ijb]] : [byCode[code]];
                byCode[teamCode] = units.Add(team, teamCode, Level.Team, kind, parents).UnitId;
            }
        }
    }

    /// <summary>Community and mental health are delegated to the IJB; the Board still manages them.</summary>
    public static bool IsOverseen(string service) => service is "mental-health" or "community";
}
