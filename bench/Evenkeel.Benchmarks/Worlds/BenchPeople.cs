using Evenkeel.Organisation;
using Evenkeel.Organisation.InvitePerson;
using Evenkeel.Organisation.People;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Benchmarks.Worlds;

/// <summary>Somebody with a role at the Board, and the one-time link with which they sign in.</summary>
internal static class BenchPeople
{
    public static async Task<string> InviteAsync(IServiceProvider services, Role role)
    {
        var board = await services.GetRequiredService<OrganisationCatalogue>().FindAsync(BenchUnits.Board);
        var people = services.GetRequiredService<PeopleFactory>();
        var person = people.Add("Bench Person", "bench@example.org");
        people.GiveRole(person, board!.Id, role, new DateOnly(2020, 1, 1));
        var token = await services.GetRequiredService<Invitations>().StageAsync(person, default);
        await services.GetRequiredService<AppDb>().SaveAsync(new Act("Person made"));
        return token;
    }
}
