using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowSites;

/// <param name="Uses">Changes of the programme's theory that it uses.</param>
/// <param name="MayShare">The reader may change whether the other sites see its charts, while the programme goes on. To stop it, whoever works on its projects may, also where the unit is closed; to show them is the site's own to say.</param>
/// <param name="MayStart">The reader may begin the site's own project.</param>
internal sealed record SiteLine(ProgrammeSite Site, int Uses, bool MayShare, bool MayStart);

internal sealed record SitesView(OpenProject Open, IReadOnlyList<SiteLine> Lines, int Ideas)
{
    public Project Project => Open.Project;
    public bool MayGovern => Open is { MayWork: true, IsGuest: false } && Project.IsOpen;
    public int Own => Lines.Count(line => line.Site.Project is not null);
}

internal sealed class ShareForm
{
    public Guid? Unit { get; set; }
    public bool Shares { get; set; }
}

/// <summary>Who takes part in a programme, and how far each is.</summary>
internal sealed class ShowSitesHandler(
    AppDb db,
    ProjectDesk desk,
    ReadSites sites,
    SiteConsent consent,
    TellOfProgramme telling,
    Permits permits,
    TimeProvider clock
)
{
    /// <summary>Null where the reader sees no programme of this number.</summary>
    public async Task<SitesView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { Project.IsProgramme: true } open)
        {
            return null;
        }

        var spread = await sites.SpreadAsync(open.Project, ct);
        var mayShow = await consent.WhereMayShowAsync([.. spread.Sites.Select(site => site.Unit.Id)], ct);
        var lines = new List<SiteLine>();
        foreach (var site in spread.Sites)
        {
            var goesOn = open.Project.IsOpen && site.Unit.ClosedOn is null;
            var isShown = open.Project.IsOpen && site.Shares;
            lines.Add(
                new SiteLine(
                    site,
                    spread.Uses(site),
                    isShown
                        ? await permits.MayAsync(Permissions.Work, site.Unit.Id, ct)
                        : goesOn && mayShow.Contains(site.Unit.Id),
                    goesOn && site.Project is null && await permits.MayAsync(Permissions.Start, site.Unit.Id, ct)
                )
            );
        }

        return new SitesView(open, lines, spread.Ideas.Count);
    }

    public async Task<Outcome<string>> ShareAsync(ShareForm form, SitesView view, CancellationToken ct)
    {
        var line = view.Lines.FirstOrDefault(l => l.Site.Unit.Id.Value == form.Unit && l.MayShare);
        if (line is null || line.Site.Shares == form.Shares)
        {
            return Outcome.Stale;
        }

        var unit = line.Site.Unit;
        var site = await db.ProjectSites.SingleAsync(s => s.ProjectId == view.Project.Id && s.UnitId == unit.Id, ct);
        site.SharesFrom = form.Shares ? UkTime.Today(clock) : null;
        await telling.SharingAsync(view.Project, unit, form.Shares, ct);
        var act = ProjectDesk.Act(
            form.Shares ? "Site shows its charts" : "Site shows its charts no longer",
            view.Project
        );
        return await db.TrySaveAsync(act with { AlsoAt = [unit.Id] }, ct)
            ? Outcome.Done(
                form.Shares
                    ? $"The other sites see the charts of {unit.Name} now."
                    : $"The other sites see the charts of {unit.Name} no longer."
            )
            : Outcome.Stale;
    }
}
