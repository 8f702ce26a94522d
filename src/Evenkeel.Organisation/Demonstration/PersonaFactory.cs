using Evenkeel.Organisation.People;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Organisation.Demonstration;

/// <summary>Somebody that a visitor may sign in as: their account has no password, and exists in a demonstration only.</summary>
public sealed record Persona(string Key, string Name, string Post, string Unit, Role Role, string Does)
{
    public static readonly IReadOnlyList<Persona> All =
    [
        new(
            "charge-nurse",
            "Alex Nairn",
            "Senior charge nurse, Ward 7",
            "ward-7",
            Role.Lead,
            "Sees the ward's measures and signals, and records today's numbers."
        ),
        new(
            "service-manager",
            "Jo Service",
            "Service manager, Medicine",
            "medicine",
            Role.Manager,
            "Sees eight wards, what changed on each, and their sums."
        ),
        new(
            "executive",
            "Morgan Chief",
            "Executive nurse director",
            Strathmore.Board,
            Role.Manager,
            "Answers what no service can, and sees whether escalations are answered."
        ),
        new(
            "nurse",
            "Lee Nurse",
            "Staff nurse, Ward 7",
            "ward-7",
            Role.Member,
            "Raises what is in the way, and says whether the answer answers it."
        ),
        new(
            "advisor",
            "Sam Reid",
            "Improvement advisor",
            Strathmore.Board,
            Role.Advisor,
            "Coaches every team: sees its charts, rebases with it when a change is real."
        ),
        new(
            "analyst",
            "Robin Data",
            "Analyst",
            "S92000003",
            Role.Analyst,
            "Imports spreadsheets of any Board, defines measures, takes data out again."
        ),
        new(
            "board-member",
            "Pat Chair",
            "Non-executive Board member",
            Strathmore.Board,
            Role.BoardMember,
            "Sees the Board's measures, and follows each one down to the ward."
        ),
        new(
            "administrator",
            "Kim Admin",
            "Administrator",
            "S92000003",
            Role.Administrator,
            "Adds units, invites people and gives roles, for the whole country."
        ),
        new(
            "reader",
            "Chris Reader",
            "Student on placement, Ward 7",
            "ward-7",
            Role.Reader,
            "Sees what the ward sees, and changes nothing."
        ),
    ];
}

internal sealed class PersonaFactory(AppDb db, UserManager<Account> accounts)
{
    public IReadOnlyList<Person> Stage(IReadOnlyDictionary<string, UnitId> units, DateOnly today)
    {
        var people = Persona.All.Select(persona => Stage(persona, units[persona.Unit], today)).ToList();
        return people;
    }

    private Person Stage(Persona persona, UnitId unit, DateOnly today)
    {
        var person = new Person
        {
            Name = persona.Name,
            Email = $"{persona.Key}@strathmore.example",
            Post = persona.Post,
            Persona = persona.Key,
        };
        db.Add(person);
        db.Add(Role(persona, person, unit, today));
        return person;
    }

    private static RoleAssignment Role(Persona persona, Person person, UnitId unit, DateOnly today) =>
        new()
        {
            PersonId = person.PersonId,
            UnitId = unit,
            RoleKey = persona.Role.Key,
            From = today.AddYears(-3),
        };

    /// <summary>Identity saves for itself: when all else is saved.</summary>
    public async Task CreateAsync(Person person)
    {
        var account = new Account
        {
            Id = person.PersonId.Value,
            UserName = person.Email,
            Email = person.Email,
            EmailConfirmed = true,
            // Nobody locks a persona out for everybody else.
            LockoutEnabled = false,
        };
        var result = await accounts.CreateAsync(account);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}
