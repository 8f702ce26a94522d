using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>Makes the planted programme: its sites' projects, what they share, and what each made of its changes.</summary>
internal sealed class MakeProgramme(
    AppDb db,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    MakeProjects projects
)
{
    private const string OfWard7 = "Fewer falls in the evening";

    public async Task MakeAsync(DateOnly today, CancellationToken ct)
    {
        var programme = await projects.AddAsync(DemoProgramme.Planted, today, ct);
        var ideas = await db
            .TheoryNodes.Where(n => n.ProjectId == programme.Id && n.IsIdea)
            .ToDictionaryAsync(n => n.Text, n => n.Id, ct);
        foreach (var site in DemoProgramme.Sites)
        {
            await projects.AddAsync(site, today, ct, programme, ideas);
        }

        var ward7 = await db.Projects.SingleAsync(p => p.Title == OfWard7, ct);
        ward7.ProgrammeId = programme.Id;
        db.Links.Add(
            Link.Between(new(Project.Item, programme.Id), LinkKind.LedTo, new ItemRef(Project.Item, ward7.Id))
        );
        await ShareAsync(programme, today, ct);
        await SayAsync(programme, ideas, today, ct);
        await db.SaveAsync(ProjectDesk.Act("Units brought into the programme", programme), ct);
    }

    private async Task ShareAsync(Project programme, DateOnly today, CancellationToken ct)
    {
        var began = today.AddDays(-DemoProgramme.Planted.DaysBack);
        foreach (var site in await db.ProjectSites.Where(s => s.ProjectId == programme.Id).ToListAsync(ct))
        {
            site.SharesFrom = began;
        }

        foreach (var ((name, role), i) in DemoProgramme.Shared.Select((m, i) => (m, i)))
        {
            db.SharedMeasures.Add(
                new SharedMeasure
                {
                    ProgrammeId = programme.Id,
                    MeasureId = await measures
                        .Series.Where(s => s.Measure == name)
                        .Select(s => s.MeasureId)
                        .FirstAsync(ct),
                    Role = role,
                    Order = i + 1,
                }
            );
        }
    }

    private async Task SayAsync(
        Project programme,
        IReadOnlyDictionary<string, Guid> ideas,
        DateOnly today,
        CancellationToken ct
    )
    {
        foreach (var said in DemoProgramme.Said)
        {
            var unit = (await organisation.FindAsync(said.Ward, ct))!;
            var day = today.AddDays(-said.DaysBack);
            var leads = await organisation.HoldersAsync(unit.Id, [Role.Lead], today, ct);
            var adoption = new Adoption
            {
                Id = Adoption.IdOf(ideas[said.Idea], unit.Id),
                ProgrammeId = programme.Id,
                IdeaId = ideas[said.Idea],
                UnitId = unit.Id,
            };
            adoption.Say(said.State, day, said.How);
            adoption.SaidBy(leads is [var lead, ..] ? lead.Id : null, day);
            db.Adoptions.Add(adoption);
        }
    }
}
