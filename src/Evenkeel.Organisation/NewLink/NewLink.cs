using Evenkeel.Organisation.InvitePerson;
using Evenkeel.Organisation.People;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Organisation.NewLink;

internal sealed class NewLinkHandler(AppDb db, Invitations invitations, HeldRoles held)
{
    /// <summary>For a forgotten password: choosing a new one with the link also ends a lockout.</summary>
    public async Task<string> Handle(Person person, CancellationToken ct)
    {
        var token = await invitations.StageAsync(person.PersonId, ct);
        var home = await held.HomeOfAsync(person.PersonId, ct);
        var act = new Act("New link made") { Unit = home, About = new ItemRef(Person.ItemKind, person.PersonId.Value) };
        await db.SaveAsync(act, ct);
        return token;
    }
}
