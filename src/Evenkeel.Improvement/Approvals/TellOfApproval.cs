using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Notices;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Approvals;

/// <summary>Stages what those who approve, and those who asked, are told; the caller saves. Nobody is told what they did themselves.</summary>
internal sealed class TellOfApproval(
    AppDb db,
    OrganisationCatalogue organisation,
    ModuleList modules,
    Scope scope,
    TimeProvider clock
)
{
    private const int MostText = 400;

    public async Task AskedAsync(Project project, UnitRow unit, UnitRow at, ProjectApproval asked, CancellationToken ct)
    {
        var roles = modules.Permission(Permissions.Approve).HeldBy;
        foreach (var person in await organisation.HoldersAsync(at.Id, roles, UkTime.Today(clock), ct))
        {
            Tell(
                project,
                unit,
                asked,
                person.Id,
                $"“{project.Title}” of {unit.Name} waits for approval before its first test.",
                $"You approve projects of {at.Name}",
                "it waits for approval"
            );
        }
    }

    /// <summary>Who asked, and who leads it.</summary>
    public async Task AnsweredAsync(
        Project project,
        UnitRow unit,
        UnitRow at,
        ProjectApproval asked,
        CancellationToken ct
    )
    {
        var leads = await db
            .ProjectMembers.Where(m => m.ProjectId == project.Id && m.Role == ProjectRole.Lead && m.Until == null)
            .Select(m => m.PersonId)
            .ToListAsync(ct);
        var said =
            asked.Answer == ApprovalAnswer.Approved
                ? $"{at.Name} has approved it: the first test can begin."
                : $"{at.Name} has not approved it yet.";
        foreach (var person in leads.Union(await AskersAsync(project, asked, ct)))
        {
            Tell(
                project,
                unit,
                asked,
                person,
                $"“{project.Title}”: {said} {asked.Why}".TrimEnd(),
                person == asked.AskedById ? "You asked" : "You lead the project",
                asked.Answer == ApprovalAnswer.Approved ? "it is approved" : "it is not approved yet"
            );
        }
    }

    /// <summary>Who asked; of a project that only its people see, while they are in it.</summary>
    private async Task<IReadOnlyList<PersonId>> AskersAsync(
        Project project,
        ProjectApproval asked,
        CancellationToken ct
    )
    {
        if (asked.AskedById is not { } asker)
        {
            return [];
        }

        var isIn = await db.ProjectMembers.AnyAsync(
            m => m.ProjectId == project.Id && m.PersonId == asker && m.Until == null,
            ct
        );
        return isIn || !project.IsPrivate ? [asker] : [];
    }

    private void Tell(
        Project project,
        UnitRow unit,
        ProjectApproval asked,
        PersonId person,
        string text,
        string why,
        string brief
    )
    {
        if (person == scope.Person)
        {
            return;
        }

        db.Notices.Add(
            new Notice
            {
                PersonId = person,
                Key = $"approval {asked.Id:N} {asked.Answer}",
                At = clock.GetUtcNow(),
                Text = ShortText.Of(text, MostText),
                Why = why,
                Address = ApprovalWords.AddressOf(project),
                ItemId = project.Id,
                Brief = $"Project {project.Number} of {unit.Name}: {brief}",
                Place = unit.Name,
                Concern = Concern.Asked,
            }
        );
    }
}
