using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Organisation.People;

/// <summary>Stages people and the roles that they hold; the caller saves.</summary>
public sealed class PeopleFactory(AppDb db)
{
    public PersonId Add(string name, string email, string post = "", string? persona = null)
    {
        var person = new Person
        {
            Name = name.Trim(),
            Email = email.Trim(),
            Post = post.Trim(),
            Persona = persona,
        };
        db.Add(person);
        return person.PersonId;
    }

    public void GiveRole(PersonId person, UnitId unit, Role role, DateOnly from) =>
        db.Add(
            new RoleAssignment
            {
                PersonId = person,
                UnitId = unit,
                RoleKey = role.Key,
                From = from,
            }
        );
}
