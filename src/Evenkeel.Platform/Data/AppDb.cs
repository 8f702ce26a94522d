using System.Data.Common;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Events;
using Evenkeel.Platform.Files;
using Evenkeel.Platform.Identifiers;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Live;
using Evenkeel.Platform.Mail;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Notices;
using Evenkeel.Platform.Search;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Data;

/// <summary>The one context over the one model. There are two ways to save: <see cref="SaveAsync"/> and <see cref="BulkAsync"/>.</summary>
public sealed class AppDb(
    DbContextOptions<AppDb> options,
    ModuleList modules,
    Scope scope,
    EventQueue events,
    TimeProvider clock,
    IDatabaseProvider provider,
    LiveHub hub
) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    private readonly List<BulkRows> also = [];
    private readonly LiveNews news = new();
    private bool isSaving;

    public DbSet<Installation> Installations => Set<Installation>();
    public DbSet<UnitClosure> UnitClosures => Set<UnitClosure>();
    public DbSet<Involvement> Involvements => Set<Involvement>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<AttachedFile> AttachedFiles => Set<AttachedFile>();
    public DbSet<Link> Links => Set<Link>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<MailSettings> MailSettings => Set<MailSettings>();
    public DbSet<MailChoice> MailChoices => Set<MailChoice>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<RecordedAct> Acts => Set<RecordedAct>();
    public DbSet<SearchWord> SearchWords => Set<SearchWord>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Read by the scope filter; a query takes them as parameters.</summary>
    public bool ScopeIsEverything => scope.IsEverything;
    public IReadOnlyList<UnitId> ScopeRoots => scope.Roots;

    /// <summary>Those at which a role is held that has the permission.</summary>
    public IReadOnlyList<UnitId> ScopeRootsWith(string permission)
    {
        var asked = modules.Permission(permission);
        return [.. scope.Roles.Where(held => asked.IsHeldBy(held.RoleKey)).Select(held => held.Unit).Distinct()];
    }

    /// <summary>Nobody's id where nobody is signed in, so that no row is theirs.</summary>
    public PersonId ScopePerson => scope.Person ?? default;
    public IDatabaseProvider Provider => provider;

    /// <summary>Writes what is tracked, what its events add, and the act, in one transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved first.</exception>
    public async Task<Guid> SaveAsync(Act act, CancellationToken ct = default)
    {
        await events.HandAllAsync(ct);
        if (also.Count > 0)
        {
            List<BulkRows> rows = [.. also];
            also.Clear();
            return await BulkAsync(act, _ => rows, ct);
        }

        var recorded = Record(act);
        await WriteAsync(recorded, act, evenIfEmpty: false, ct);
        return recorded.Id;
    }

    /// <summary>For handlers of events: many rows that <see cref="SaveAsync"/> writes in its transaction, beside what is tracked.</summary>
    public void AlsoWrite(IEnumerable<BulkRows> rows) => also.AddRange(rows);

    /// <summary>For handlers of events: another act that the save brings about, in the history of its own item; what changes stands with the save's act.</summary>
    public void AlsoRecord(Act act) => Acts.Add(Record(act));

    /// <summary>Writes what is tracked and the act.</summary>
    internal async Task WriteAsync(RecordedAct recorded, Act act, bool evenIfEmpty, CancellationToken ct)
    {
        await PrepareAsync(act, ct);
        Stamp(recorded.Id);
        recorded.Changes.AddRange(ChangeRecorder.Read(ChangeTracker, recorded.Id));
        if (evenIfEmpty || recorded.Changes.Count > 0 || HasOtherChanges())
        {
            news.Note(act, ChangeTracker, isMany: evenIfEmpty);
            Acts.Add(recorded);
            await WriteAsync(ct);
        }
    }

    /// <summary>Tells the pages what is committed. What is still in somebody's transaction waits for its end.</summary>
    internal Task TellAsync() => news.TellAsync(hub, this, Database.GetDbConnection());

    internal void ForgetNews() => news.Forget();

    /// <summary>Writes an act whose rows identity has saved for itself (a password, a passkey).</summary>
    public async Task RecordAsync(Act act, CancellationToken ct = default)
    {
        Acts.Add(Record(act));
        await WriteAsync(ct);
    }

    /// <summary>As <see cref="SaveAsync"/>; false when somebody else saved first, and then nothing is tracked any more.</summary>
    public async Task<bool> TrySaveAsync(Act act, CancellationToken ct = default)
    {
        try
        {
            await SaveAsync(act, ct);
            return true;
        }
        catch (DbUpdateException overtaken) when (IsOvertaken(overtaken))
        {
            ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>
    /// Saves what is tracked and many rows under one act in one transaction. The rows carry the act's id and keep what they
    /// superseded, in place of a history row each. Where the caller has begun a transaction, it stays the caller's to commit.
    /// </summary>
    public async Task<Guid> BulkAsync(Act act, Func<Guid, IEnumerable<BulkRows>> rows, CancellationToken ct = default)
    {
        await using var bulk = await BeginBulkAsync(act, ct);
        foreach (var table in rows(bulk.Act))
        {
            await bulk.WriteAsync(table, ct);
        }

        await bulk.CompleteAsync(ct);
        return bulk.Act;
    }

    /// <summary>As <see cref="BulkAsync"/>, for who writes some rows while the next are worked out. Nothing stays unless it is completed.</summary>
    public async Task<BulkSave> BeginBulkAsync(Act act, CancellationToken ct = default) =>
        new(this, act, Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null);

    /// <summary>Identity and data protection save for themselves; everything else comes through an act.</summary>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (
            !isSaving
            && ChangeTracker
                .Entries()
                .Any(entry => entry.State != EntityState.Unchanged && !SavesForItself(entry.Entity))
        )
        {
            throw new InvalidOperationException("A change was saved without an act. Use db.SaveAsync(act).");
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        Conversions.Apply(configurationBuilder, Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal));
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PlatformMapping.Apply(builder, isPostgres: provider.Name == "postgres");
        foreach (var module in modules.All)
        {
            module.BuildModel(builder);
        }

        PlatformMapping.ApplyConventions(builder);
        ScopeFilter.Apply(builder, this);
    }

    private async Task PrepareAsync(Act act, CancellationToken ct)
    {
        await events.HandAllAsync(ct);
        await NoticeMail.StageAsync(this, clock.GetUtcNow(), ct);
        StoredTexts.Refuse(ChangeTracker, act);
        await Platform.Search.SearchWords.RenewAsync(this, ct);
    }

    internal RecordedAct Record(Act act) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = act.Name,
            At = clock.GetUtcNow(),
            PersonId = scope.Person,
            By = act.ShownBy ?? scope.PersonName,
            UnitId = act.Unit,
            AboutKind = act.About?.Kind,
            AboutId = act.About?.Id,
            Reason = act.Reason,
        };

    private void Stamp(Guid act)
    {
        foreach (var entry in ChangeTracker.Entries<IWrittenByAct>().Where(e => e.State == EntityState.Added))
        {
            entry.Entity.WrittenBy(act);
        }
    }

    /// <summary>Somebody else saved first: what was changed had changed, or two people made the same row at once.</summary>
    public static bool IsOvertaken(Exception failed) =>
        failed is DbUpdateConcurrencyException
        || (
            (failed as DbException ?? failed.InnerException as DbException) is { } inner
            && (
                inner.SqlState == "23505"
                || inner.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal)
            )
        );

    private bool HasOtherChanges() => ChangeTracker.Entries().Any(entry => entry.State != EntityState.Unchanged);

    private async Task WriteAsync(CancellationToken ct)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }

        isSaving = true;
        try
        {
            await SaveChangesAsync(true, ct);
        }
        catch
        {
            news.Forget();
            throw;
        }
        finally
        {
            isSaving = false;
        }

        if (Database.CurrentTransaction is null)
        {
            await TellAsync();
        }
    }

    internal static bool SavesForItself(object entity) =>
        entity is Account or DataProtectionKey
        || entity.GetType().Namespace!.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal);
}
