using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Files;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Mail;
using Evenkeel.Platform.Notices;
using Evenkeel.Platform.Search;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Data;

internal static class PlatformMapping
{
    public static void Apply(ModelBuilder model, bool isPostgres)
    {
        MapAccess(model);
        MapActs(model);
        MapSearch(model, isPostgres);
        MapItems(model);
        MapFiles(model);
        MapJobs(model);
        MailMapping.Apply(model);
        MapBare(model, typeof(UnitId));
        MapBare(model, typeof(PersonId));
        model.Entity<Installation>(installation =>
        {
            installation.ToTable("installation");
            installation.Property(i => i.Id).ValueGeneratedNever();
            installation.Property(i => i.PublicAddress).HasMaxLength(300);
        });
        model.Entity<Counter>(counter =>
        {
            counter.ToTable("counters");
            counter.HasKey(c => c.Name);
            counter.Property(c => c.Name).HasMaxLength(40);
        });
        model.Entity<DataProtectionKey>().ToTable("data_protection_keys");
    }

    /// <summary>Every versioned entity has its version as concurrency token; said once.</summary>
    public static void ApplyConventions(ModelBuilder model)
    {
        var versioned = model
            .Model.GetEntityTypes()
            .Where(entity => typeof(IVersioned).IsAssignableFrom(entity.ClrType));
        foreach (var type in versioned.Select(entity => entity.ClrType).ToList())
        {
            model.Entity(type).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }

    private static void MapAccess(ModelBuilder model)
    {
        model.Entity<Account>().ToTable("accounts");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");
        model.Entity<IdentityUserPasskey<Guid>>().ToTable("account_passkeys");
        model.Entity<UnitClosure>(closure =>
        {
            closure.ToTable("unit_closure");
            closure.HasKey(c => new
            {
                c.DescendantId,
                c.AncestorId,
                c.From,
            });
            closure.HasIndex(c => new
            {
                c.AncestorId,
                c.To,
                c.DescendantId,
            });
        });
    }

    private static void MapBare(ModelBuilder model, Type id) =>
        model
            .HasDbFunction(typeof(BareIds).GetMethod(nameof(BareIds.Bare), [id])!)
            .HasTranslation(arguments => arguments[0]);

    private static void MapSearch(ModelBuilder model, bool isPostgres) =>
        model.Entity<SearchWord>(word =>
        {
            word.ToTable("search_words");
            word.HasKey(w => new
            {
                w.Kind,
                w.Word,
                w.ItemId,
            });
            word.HasIndex(w => w.ItemId);
            word.Property(w => w.Kind).HasMaxLength(40);
            var text = word.Property(w => w.Word).HasMaxLength(SearchWord.MaxLength);
            if (isPostgres)
            {
                // Byte order, as in SQLite: a prefix is a range of the index whatever the database's language is.
                text.UseCollation("C");
            }
        });

    private static void MapItems(ModelBuilder model)
    {
        model.Entity<Involvement>(part =>
        {
            part.ToTable("involvements");
            part.HasIndex(p => p.ItemId);
            part.HasIndex(p => new { p.PersonId, p.ItemId });
            part.HasIndex(p => new { p.PersonId, p.Part });
            part.HasIndex(p => new { p.UnitId, p.ItemId });
        });
        model.Entity<Link>(link =>
        {
            link.ToTable("links");
            link.HasKey(l => new
            {
                l.FromId,
                l.ToId,
                l.Kind,
            });
            link.HasIndex(l => l.ToId);
            link.Property(l => l.FromKind).HasMaxLength(40);
            link.Property(l => l.ToKind).HasMaxLength(40);
        });
        model.Entity<Notice>(notice =>
        {
            notice.ToTable("notices");
            notice.HasKey(n => new { n.PersonId, n.Key });
            notice.HasIndex(n => new { n.PersonId, n.At });
            notice.HasIndex(n => n.ItemId);
            notice.Property(n => n.Key).HasMaxLength(100);
            notice.Property(n => n.Text).HasMaxLength(400);
            notice.Property(n => n.Why).HasMaxLength(200);
            notice.Property(n => n.Address).HasMaxLength(200);
            notice.Property(n => n.Brief).HasMaxLength(300);
            notice.Property(n => n.Next).HasMaxLength(300);
            notice.Property(n => n.Place).HasMaxLength(200);
            // Only what waits has one, so that finding what is due stays short however much was told; and of two who mail it, one is late.
            notice.HasIndex(n => new { n.PersonId, n.MailAt });
            notice.Property(n => n.MailAt).IsConcurrencyToken();
            notice.HasIndex(n => n.MailId);
            // For rows that were there before.
            notice.Property(n => n.Concern).HasDefaultValue(Concern.Followed).HasSentinel((Concern)(-1));
        });
    }

    private static void MapFiles(ModelBuilder model)
    {
        model.Entity<AttachedFile>(file =>
        {
            file.ToTable("files");
            file.Property(f => f.ItemKind).HasMaxLength(40);
            file.Property(f => f.Name).HasMaxLength(AttachedFile.MostName);
            file.Property(f => f.Says).HasMaxLength(AttachedFile.MostSays);
            file.Property(f => f.By).HasMaxLength(200);
            file.Property(f => f.TakenAwayBy).HasMaxLength(200);
            file.HasIndex(f => new { f.ItemId, f.Number }).IsUnique();
        });
        model.Entity<FileBytes>(bytes =>
        {
            bytes.ToTable("file_bytes");
            bytes.HasKey(b => new { b.FileId, b.Part });
            bytes.HasOne<AttachedFile>().WithMany().HasForeignKey(b => b.FileId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapJobs(ModelBuilder model) =>
        model.Entity<Job>(job =>
        {
            job.ToTable("jobs");
            job.Property(j => j.Kind).HasMaxLength(60);
            job.Property(j => j.Payload).HasMaxLength(1000);
            job.Property(j => j.LastProblem).HasMaxLength(200);
            job.HasIndex(j => new { j.DoneAt, j.DueAt });
        });

    private static void MapActs(ModelBuilder model)
    {
        model.Entity<RecordedAct>(act =>
        {
            act.ToTable("acts");
            act.Property(a => a.Name).HasMaxLength(100);
            act.Property(a => a.By).HasMaxLength(200);
            act.Property(a => a.AboutKind).HasMaxLength(40);
            act.HasMany(a => a.Changes).WithOne().HasForeignKey(c => c.ActId).OnDelete(DeleteBehavior.Restrict);
            act.HasIndex(a => new
            {
                a.AboutKind,
                a.AboutId,
                a.At,
            });
            act.HasIndex(a => new { a.UnitId, a.At });
        });
        model.Entity<RecordedChange>(change =>
        {
            change.ToTable("act_changes");
            change.HasKey(c => new { c.ActId, c.Number });
            change.Property(c => c.Entity).HasMaxLength(100);
            change.Property(c => c.EntityId).HasMaxLength(200);
            change.Property(c => c.Kind).HasMaxLength(20);
        });
    }
}
