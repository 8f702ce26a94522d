using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>Ideas of Ward 7 that were answered in different ways; the newest waits.</summary>
internal sealed class DemoIdeas(AppDb db, OrganisationCatalogue organisation)
{
    private const string Light = "A night light by the bathroom door";

    private static readonly (int DaysBack, string Text, IdeaState State, string? Answer)[] All =
    [
        (
            70,
            "The blood bottles live where we take blood, not in the store room",
            IdeaState.Done,
            "Done on Thursday, and the phlebotomist is glad of it."
        ),
        (
            20,
            "A night light by the bathroom door: people who wake up cannot find it",
            IdeaState.InProject,
            "It goes to the falls project. Bay 3 tries it first."
        ),
        (
            35,
            "A second computer at the nurses’ station",
            IdeaState.NotNow,
            "There is no money for it before April. We ask again then."
        ),
        (1, "Ask relatives on the first day what the person likes to be called", IdeaState.New, null),
    ];

    public async Task MakeAsync(DateOnly today, CancellationToken ct)
    {
        var unit = (await organisation.FindAsync("ward-7", ct))!;
        var lead = (await organisation.HoldersAsync(unit.Id, [Role.Lead], today, ct))[0];
        var nurses = await organisation.HoldersAsync(unit.Id, [Role.Member], today, ct);
        foreach (var (planted, i) in All.Select((planted, i) => (planted, i)))
        {
            var at = UkTime.At(today.AddDays(-planted.DaysBack), new TimeOnly(9, 30));
            var idea = new Idea
            {
                Number = await db.TakeAsync("ideas", 1, ct),
                UnitId = unit.Id,
                Text = planted.Text,
                HadById = nurses[i % nurses.Count].Id,
                At = at,
            };
            db.Ideas.Add(idea);
            if (planted.State != IdeaState.New)
            {
                idea.Become(planted.State, planted.Answer, lead.Id, at.AddDays(2));
            }

            if (planted.State == IdeaState.InProject)
            {
                await IntoProjectAsync(idea, ct);
            }

            if (planted.State == IdeaState.Done)
            {
                db.IdeaThanks.Add(
                    new IdeaThanks
                    {
                        IdeaId = idea.Id,
                        PersonId = lead.Id,
                        At = at.AddDays(2),
                    }
                );
            }

            var act = new Act("Idea shared") { Unit = unit.Id, About = new ItemRef(Idea.Item, idea.Id) };
            await db.SaveAsync(act, ct);
        }
    }

    private async Task IntoProjectAsync(Idea idea, CancellationToken ct)
    {
        var node = await db.TheoryNodes.FirstAsync(n => n.Text == Light, ct);
        idea.GoesInto(node.ProjectId, node.Id);
        db.Links.Add(Link.Between(new(Idea.Item, idea.Id), LinkKind.LedTo, new ItemRef(Project.Item, node.ProjectId)));
    }
}
