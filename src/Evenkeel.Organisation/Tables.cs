using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation;

internal static class Tables
{
    extension(AppDb db)
    {
        public DbSet<Unit> Units => db.Set<Unit>();
        public DbSet<UnitParent> UnitParents => db.Set<UnitParent>();
        public DbSet<UnitCode> UnitCodes => db.Set<UnitCode>();
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<RoleAssignment> RoleAssignments => db.Set<RoleAssignment>();
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
    }
}
