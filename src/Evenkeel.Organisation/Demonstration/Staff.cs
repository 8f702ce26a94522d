using Evenkeel.Organisation.People;
using Evenkeel.Platform.Access;

namespace Evenkeel.Organisation.Demonstration;

/// <summary>Who works at NHS Strathmore beside those that a visitor may be: a manager a service, a lead and a nurse a team. Nobody signs in as them.</summary>
internal static class Staff
{
    private static readonly string[] First =
    [
        "Ailsa",
        "Bruce",
        "Catriona",
        "Duncan",
        "Eilidh",
        "Fergus",
        "Grace",
        "Hamish",
        "Isla",
        "Jack",
        "Kirsty",
        "Logan",
        "Mairi",
        "Neil",
        "Orla",
        "Paul",
        "Rhona",
        "Stuart",
        "Tara",
        "Una",
        "Vikram",
        "Wendy",
        "Yusuf",
    ];

    private static readonly string[] Last =
    [
        "Baird",
        "Cairns",
        "Dow",
        "Elder",
        "Fyfe",
        "Gunn",
        "Hay",
        "Innes",
        "Kerr",
        "Laing",
        "Muir",
        "Nisbet",
        "Orr",
        "Petrie",
        "Rae",
        "Shaw",
        "Tait",
        "Urie",
        "Weir",
    ];

    public static void Stage(PeopleFactory people, IReadOnlyDictionary<string, UnitId> units, DateOnly today)
    {
        var number = 0;
        foreach (var (code, name, kind, teams) in Strathmore.Services)
        {
            Add(people, number++, code, $"Service manager, {name}", Role.Manager, units[code], today);
            foreach (var team in teams)
            {
                var unit = units[Strathmore.CodeOf(team)];
                var post = kind == "ward" ? "Senior charge nurse" : "Team lead";
                Add(people, number++, Strathmore.CodeOf(team), $"{post}, {team}", Role.Lead, unit, today);
                Add(
                    people,
                    number++,
                    $"nurse.{Strathmore.CodeOf(team)}",
                    $"Staff nurse, {team}",
                    Role.Member,
                    unit,
                    today
                );
            }
        }
    }

    private static void Add(
        PeopleFactory people,
        int number,
        string key,
        string post,
        Role role,
        UnitId unit,
        DateOnly today
    )
    {
        if (Persona.All.Any(p => p.Role == role && post.EndsWith(PlaceOf(p.Post), StringComparison.Ordinal)))
        {
            return;
        }

        // 23 and 19 have no common factor: no two have the same name.
        var person = people.Add(
            $"{First[number % First.Length]} {Last[number % Last.Length]}",
            $"{key}@staff.strathmore.example",
            post
        );
        people.GiveRole(person, unit, role, today.AddYears(-2));
    }

    /// <summary>"Senior charge nurse, Ward 7": the part of the post that names the place, where a persona has it.</summary>
    private static string PlaceOf(string post) =>
        post.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? post[comma..] : post;
}
