using Evenkeel.Organisation;
using Evenkeel.Organisation.InvitePerson;
using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control;

/// <summary>A Board, a service with a ward, a pharmacy that is above nobody, and who works there.</summary>
internal static class HospitalPeople
{
    /// <summary>Answers the token of each one's invitation.</summary>
    public static async Task<Dictionary<string, string>> MakeAsync(IServiceProvider services, string stem)
    {
        var units = services.GetRequiredService<UnitFactory>();
        var scotland = await services.GetRequiredService<OrganisationCatalogue>().FindAsync("scotland");
        var board = units.Add(new NewUnit($"{stem} Board", $"{stem}-board", Level.Board) { Parent = scotland?.Id });
        var service = units.Add($"{stem} Service", $"{stem}-service", Level.Service, "", board).UnitId;
        var pharmacy = units.Add($"{stem} Pharmacy", $"{stem}-pharmacy", Level.Service, "", board).UnitId;
        var ward = units.Add($"{stem} Ward", $"{stem}-ward", Level.Team, "ward", service).UnitId;
        await units.FinishAsync(default);
        var links = new Dictionary<string, string>();
        foreach (
            var (name, role, unit) in new[]
            {
                ("nurse", Role.Member, ward),
                ("colleague", Role.Member, ward),
                ("lead", Role.Lead, ward),
                ("manager", Role.Manager, service),
                ("chief", Role.Manager, board),
                ("pharmacist", Role.Lead, pharmacy),
            }
        )
        {
            links[name] = await PersonAsync(services, stem, name, role, unit);
        }

        await services.GetRequiredService<AppDb>().SaveAsync(new Act("Hospital made"));
        return links;
    }

    private static Task<string> PersonAsync(IServiceProvider services, string stem, string name, Role role, UnitId unit)
    {
        var db = services.GetRequiredService<AppDb>();
        var person = new Person
        {
            Name = $"{char.ToUpperInvariant(name[0])}{name[1..]} {stem}",
            Email = $"{name}@{stem}.example.org",
        };
        db.Add(person);
        db.Add(
            new RoleAssignment
            {
                PersonId = person.PersonId,
                UnitId = unit,
                RoleKey = role.Key,
                From = new DateOnly(2020, 1, 1),
            }
        );
        return services.GetRequiredService<Invitations>().StageAsync(person.PersonId, default);
    }
}
