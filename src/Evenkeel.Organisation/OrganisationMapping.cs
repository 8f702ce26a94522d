using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation;

internal static class OrganisationMapping
{
    public static void Apply(ModelBuilder model)
    {
        MapUnits(model);
        MapPeople(model);
    }

    private static void MapUnits(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("units");
            unit.HasKey(u => u.UnitId);
            unit.Property(u => u.Code).HasMaxLength(UnitCode.MaxLength);
            unit.Property(u => u.Name).HasMaxLength(200);
            unit.Property(u => u.Kind).HasMaxLength(60);
            unit.HasIndex(u => u.Name);
        });
        model.Entity<UnitParent>(parent =>
        {
            parent.ToTable("unit_parents");
            parent.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
            parent.HasOne<Unit>().WithMany().HasForeignKey(p => p.ParentId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<UnitCode>(code =>
        {
            code.ToTable("unit_codes");
            code.HasKey(c => c.Code);
            code.Property(c => c.Code).HasMaxLength(UnitCode.MaxLength);
            code.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapPeople(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.HasKey(p => p.PersonId);
            person.Property(p => p.Name).HasMaxLength(200);
            person.Property(p => p.Email).HasMaxLength(254);
            person.Property(p => p.Post).HasMaxLength(200);
            person.Property(p => p.Persona).HasMaxLength(40);
            person.HasIndex(p => p.Email).IsUnique();
            person.HasIndex(p => p.Name);
        });
        model.Entity<RoleAssignment>(role =>
        {
            role.ToTable("role_assignments");
            role.Property(r => r.RoleKey).HasMaxLength(40);
            role.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
            role.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitations");
            invitation.Property(i => i.TokenHash).HasMaxLength(64);
            invitation.HasIndex(i => i.TokenHash).IsUnique();
            invitation.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
