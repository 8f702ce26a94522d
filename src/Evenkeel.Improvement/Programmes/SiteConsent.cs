using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Programmes;

/// <summary>Who may say that the other sites see a site's charts: it is the site's own to say, and no programme's.</summary>
internal sealed class SiteConsent(AppDb db, OrganisationCatalogue organisation)
{
    /// <summary>As <see cref="ShowSites.ShowSitesHandler"/> records it.</summary>
    private const string Stopped = "Site shows its charts no longer";

    private sealed record Held(UnitId Site, int Depth, Level Level)
    {
        /// <summary>At the site itself, or between it and its Board.</summary>
        public bool IsItsOwn => Depth == 0 || Level > Level.Board;
    }

    /// <summary>Who brings a site in may show its charts in the same step: by a role at its Board or below, and not against what the site said before.</summary>
    public async Task<bool> MayBringInShownAsync(Project programme, UnitId site, CancellationToken ct)
    {
        var held = await HeldAsync([site], ct);
        return db.ScopeIsEverything
            || held.Any(role => role.IsItsOwn)
            || (held.Any(role => role.Level == Level.Board) && !await HasStoppedAsync(programme, site, ct));
    }

    /// <summary>Those of the sites whose charts the reader may show.</summary>
    public async Task<IReadOnlySet<UnitId>> WhereMayShowAsync(
        IReadOnlyCollection<UnitId> sites,
        CancellationToken ct
    ) =>
        db.ScopeIsEverything
            ? sites.ToHashSet()
            : (await HeldAsync(sites, ct)).Where(role => role.IsItsOwn).Select(role => role.Site).ToHashSet();

    private async Task<List<Held>> HeldAsync(IReadOnlyCollection<UnitId> sites, CancellationToken ct)
    {
        var held = db.ScopeRootsWith(Permissions.Work);
        return await db
            .UnitClosures.Where(c => sites.Contains(c.DescendantId) && held.Contains(c.AncestorId) && c.To == null)
            .Join(
                organisation.AllUnits,
                c => c.AncestorId,
                u => u.Id,
                (c, u) => new Held(c.DescendantId, c.Depth, u.Level)
            )
            .ToListAsync(ct);
    }

    /// <summary>A site that is taken out and brought in again has said so all the same: it stands in the programme's history.</summary>
    private Task<bool> HasStoppedAsync(Project programme, UnitId site, CancellationToken ct)
    {
        var key = $"{site.Value}";
        return db.Acts.AnyAsync(
            a =>
                a.AboutKind == Project.Item
                && a.AboutId == programme.Id
                && a.Name == Stopped
                && a.Changes.Any(c => c.Entity == nameof(ProjectSite) && c.EntityId.Contains(key)),
            ct
        );
    }
}
