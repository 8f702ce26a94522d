using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.SayAdoption;

internal sealed class AdoptionForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Choose how far you are with it.")]
    public AdoptionState? State { get; set; }

    [RealDate("the day since when", Required = false)]
    public DateParts Since
    {
        get;
        set => field = value ?? new();
    } = new();

    [StringLength(Adoption.MostText, ErrorMessage = "This can be up to 1,000 characters.")]
    public string? How { get; set; }
}

/// <param name="Others">What the other sites made of it.</param>
internal sealed record AdoptionView(
    OpenProject Open,
    ProgrammeSite Site,
    SpreadCell Cell,
    IReadOnlyList<(ProgrammeSite Site, SpreadCell Cell)> Others
)
{
    /// <summary>It is this site's, or the programme's, people who say it; a guest says nothing for a unit.</summary>
    public bool MaySay { get; init; }

    /// <summary>The cycles of the site's own project that tested it, where the reader sees that project.</summary>
    public IReadOnlyList<PdsaCycle> Tests { get; init; } = [];
    public bool MayPlan { get; init; }

    /// <summary>Who said what stands there, and when; null where nobody did.</summary>
    public string? Said { get; init; }

    /// <summary>The reader speaks for the site, from the programme.</summary>
    public bool SpeaksFor { get; init; }

    /// <summary>Somebody leads the site's project, and is told.</summary>
    public bool IsTold { get; init; }
    public string Address => $"{Open.Project.Address}/spread/{Cell.Idea.Id}/{Site.Unit.Code.ToLowerInvariant()}";
}

/// <summary>One change at one site: what its tests say, and what the site says itself.</summary>
internal sealed class SayAdoptionHandler(
    AppDb db,
    ProjectDesk desk,
    ReadSites sites,
    Permits permits,
    SiteVoice voice,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<AdoptionView?> LoadAsync(int number, Guid idea, string unit, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { Project.IsProgramme: true } open)
        {
            return null;
        }

        var table = await sites.SpreadAsync(open.Project, ct);
        var node = table.Ideas.FirstOrDefault(i => i.Id == idea);
        var site = table.Sites.FirstOrDefault(s =>
            string.Equals(s.Unit.Code, unit, StringComparison.OrdinalIgnoreCase)
        );
        if (node is null || site is null)
        {
            return null;
        }

        var (own, cell) = (
            site.Project is null ? null : await desk.WorkAsync(site.Project.Number, ct),
            table.At(node, site)
        );
        return new AdoptionView(
            open,
            site,
            cell,
            [.. table.Sites.Where(s => s != site).Select(s => (s, table.At(node, s)))]
        )
        {
            MaySay =
                open.Project.IsOpen
                && site.Unit.ClosedOn is null
                && (
                    open is { MayWork: true, IsGuest: false }
                    || own is { IsGuest: false }
                    || await permits.MayAsync(Permissions.Work, site.Unit.Id, ct)
                ),
            MayPlan = own is not null,
            Said = await voice.SaysAsync(open.Project, site.Unit, cell, ct),
            SpeaksFor =
                scope.Person is { } me && !await voice.IsOwnAsync(open.Project, site.Unit, me, UkTime.Today(clock), ct),
            IsTold = (await voice.LeadsAsync(open.Project, site.Unit, ct)).Count > 0,
            Tests = site.Project is not { } project
                ? []
                : await db
                    .PdsaCycles.Where(c => c.ProjectId == project.Id && c.IdeaId == idea)
                    .OrderBy(c => c.Number)
                    .AsNoTracking()
                    .ToListAsync(ct),
        };
    }

    public async Task<Outcome<string>> Handle(AdoptionForm form, AdoptionView view, CancellationToken ct)
    {
        var (cell, unit, today) = (view.Cell, view.Site.Unit, UkTime.Today(clock));
        var (programme, since) = (view.Open.Project, form.Since?.Value ?? today);
        if (since > today)
        {
            return Outcome.Refused(nameof(form.Since), "This day has not come yet.");
        }

        var how = string.IsNullOrWhiteSpace(form.How) ? null : form.How.Trim();
        if (form.State is AdoptionState.Adapted or AdoptionState.NotForUs && how is null)
        {
            return Outcome.Refused(
                nameof(form.How),
                form.State == AdoptionState.Adapted
                    ? "Say what you do differently: the other sites learn most from that."
                    : "Say why it is not for you: the other sites learn from that too."
            );
        }

        var id = Adoption.IdOf(cell.Idea.Id, unit.Id);
        var said = await db.Adoptions.SingleOrDefaultAsync(a => a.Id == id, ct);
        if (form.Version != (said?.Version ?? -1))
        {
            return Outcome.Stale;
        }

        said ??= db
            .Adoptions.Add(
                new Adoption
                {
                    Id = id,
                    ProgrammeId = programme.Id,
                    IdeaId = cell.Idea.Id,
                    UnitId = unit.Id,
                }
            )
            .Entity;
        said.Say(form.State!.Value, since, how);
        said.SaidBy(scope.Person, today);
        if (view.SpeaksFor)
        {
            await voice.TellAsync(programme, unit, said, view.Address, ct);
        }

        var act = ProjectDesk.Act("Site said how far it is with a change", programme);
        return await db.TrySaveAsync(act with { AlsoAt = [unit.Id] }, ct)
            ? Outcome.Done($"{unit.Name}: {form.State.Value.Title().ToLowerInvariant()}.")
            : Outcome.Stale;
    }
}
