using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>Mental health approves its teams' projects: one waits. And a project that only its people see.</summary>
internal sealed class DemoApproval(AppDb db, OrganisationCatalogue organisation, MakeProjects projects)
{
    private const int RuleSince = 200;
    private const int AskedBack = 20;

    private static readonly DemoProject Waits = new(
        "camhs-team",
        30,
        "Letters that families understand",
        "Families ring to ask what the first letter means, and some do not come because they took it for a refusal."
    )
    {
        Evidence = "Of forty calls in March twenty-two were about the letter.",
        Aim = "Half as many calls about the first letter",
        ForWhom = "families who wait for a first appointment",
        AimInDays = 150,
        Stages = "121000",
        Cycles =
        [
            new(
                -5,
                "Two families read the new letter aloud to us",
                "They stumble at two places",
                "Two families",
                PdsaScale.Few
            ),
        ],
    };

    private static readonly DemoProject Private = new(
        "maternity-ward",
        60,
        "Staff who speak up are answered",
        "Two people have left this year because nobody answered them when they were worried about how we work together."
    )
    {
        Aim = "Everybody who is worried has an answer within a week",
        AimInDays = 200,
        Stages = "110000",
        IsPrivate = true,
    };

    public async Task MakeAsync(DateOnly today, CancellationToken ct)
    {
        await projects.AddAsync(Private, today, ct);
        var asks = (await organisation.FindAsync("mental-health", ct))!;
        db.ApprovalRules.Add(
            new ApprovalRule
            {
                UnitId = asks.Id,
                Since = today.AddDays(-RuleSince),
                LooksAt =
                    "That it is improvement and no research; that families and people with lived experience were asked; that nobody waits longer for it.",
            }
        );
        await db.SaveAsync(new Act("Approval of projects set") { Unit = asks.Id }, ct);
        var project = await projects.AddAsync(Waits, today, ct);
        var lead = await db.ProjectMembers.FirstAsync(
            m => m.ProjectId == project.Id && m.Role == Projects.ProjectRole.Lead,
            ct
        );
        db.ProjectApprovals.Add(
            new ProjectApproval
            {
                ProjectId = project.Id,
                Number = 1,
                AtId = asks.Id,
                Aim = Waits.Aim!,
                Note = "Two families helped to write the new letter.",
                AskedById = lead.PersonId,
                AskedAt = UkTime.At(today.AddDays(-AskedBack), new TimeOnly(10, 30)),
            }
        );
        await db.SaveAsync(Projects.ProjectDesk.Act("Approval asked for", project), ct);
    }
}
