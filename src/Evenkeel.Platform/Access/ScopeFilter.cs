using System.Linq.Expressions;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Access;

/// <summary>The one rule of who sees which rows, as a named query filter. Take it off by name where a roll-up counts what is not shown.</summary>
public static class ScopeFilter
{
    public const string Name = "Scope";

    internal static void Apply(ModelBuilder model, AppDb db)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(entity => entity.ClrType))
        {
            if (typeof(IInUnit).IsAssignableFrom(type))
            {
                var apply =
                    typeof(IKeptPrivate).IsAssignableFrom(type) ? nameof(ApplyToKeptPrivate)
                    : typeof(IInvolving).IsAssignableFrom(type) ? nameof(ApplyToInvolving)
                    : nameof(ApplyTo);
                typeof(ScopeFilter).GetMethod(apply)!.MakeGenericMethod(type).Invoke(null, [model, db]);
            }
        }
    }

    public static void ApplyTo<T>(ModelBuilder model, AppDb db)
        where T : class, IInUnit => model.Entity<T>().HasQueryFilter(Name, Rule<T>(db));

    public static void ApplyToInvolving<T>(ModelBuilder model, AppDb db)
        where T : class, IInvolving
    {
        var key = T.ItemKey;
        model
            .Entity<T>()
            .HasQueryFilter(
                Name,
                row =>
                    db.ScopeIsEverything
                    || db.UnitClosures.Any(below =>
                        below.DescendantId == row.UnitId && below.To == null && db.ScopeRoots.Contains(below.AncestorId)
                    )
                    || db.Involvements.Any(part =>
                        part.ItemId == EF.Property<Guid>(row, key)
                        && (
                            part.PersonId == db.ScopePerson
                            || db.UnitClosures.Any(below =>
                                below.DescendantId == part.UnitId
                                && below.To == null
                                && db.ScopeRoots.Contains(below.AncestorId)
                            )
                        )
                    )
            );
    }

    public static void ApplyToKeptPrivate<T>(ModelBuilder model, AppDb db)
        where T : class, IKeptPrivate
    {
        var (key, permission) = (T.ItemKey, T.SeenAllTheSameBy);
        model
            .Entity<T>()
            .HasQueryFilter(
                Name,
                // As for others, and one word more: who holds the permission at a unit is among those who see it, so that what is looked up stays the same.
                row =>
                    db.ScopeIsEverything
                    || db.UnitClosures.Any(below =>
                        below.DescendantId == row.UnitId
                        && below.To == null
                        && db.ScopeRoots.Contains(below.AncestorId)
                        && (!row.IsPrivate || db.ScopeRootsWith(permission).Contains(below.AncestorId))
                    )
                    || db.Involvements.Any(part =>
                        part.ItemId == EF.Property<Guid>(row, key)
                        && (
                            part.PersonId == db.ScopePerson
                            || db.UnitClosures.Any(below =>
                                below.DescendantId == part.UnitId
                                && below.To == null
                                && db.ScopeRoots.Contains(below.AncestorId)
                                && (!row.IsPrivate || db.ScopeRootsWith(permission).Contains(below.AncestorId))
                            )
                        )
                    )
            );
    }

    private static Expression<Func<T, bool>> Rule<T>(AppDb db)
        where T : class, IInUnit =>
        row =>
            db.ScopeIsEverything
            || db.UnitClosures.Any(below =>
                below.DescendantId == row.UnitId && below.To == null && db.ScopeRoots.Contains(below.AncestorId)
            );
}
