using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation.People;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Benchmarks.Worlds;

/// <summary>Issues of every team, one in five of them escalated; nearly all have ended. One team has 30 open issues and 10 open escalations.</summary>
internal static class BenchIssues
{
    private const int OneIn = 5;
    private const int Open = 40;
    private const int OpenEscalations = 10;
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private sealed record One(Guid Id, int Number, UnitId Unit, bool IsOpen, bool IsAsked, Guid Escalation);

    public static async Task MakeAsync(IServiceProvider services, IReadOnlyList<UnitId> teams, int issues)
    {
        var db = services.GetRequiredService<AppDb>();
        var person = services.GetRequiredService<PeopleFactory>().Add("Bench Nurse", "nurse@example.org");
        await db.SaveAsync(new Act("Nurse made"));
        var all = Enumerable.Range(1, issues).Select(number => Make(number, teams)).ToList();
        await db.BulkAsync(
            new Act("Issues made"),
            _ =>
                [Issues(all, person), Parts(all, person), Escalations([.. all.Where(i => i.IsAsked)], teams[0], person)]
        );
    }

    private static One Make(int number, IReadOnlyList<UnitId> teams)
    {
        var isOpen = number <= Open;
        var isAsked = isOpen ? number <= OpenEscalations : number % OneIn == 0;
        var unit = isOpen ? teams[1] : teams[number % teams.Count];
        return new One(Guid.CreateVersion7(), number, unit, isOpen, isAsked, Guid.CreateVersion7());
    }

    private static ObjectRows<One> Issues(List<One> all, PersonId person) =>
        new(
            "issues",
            all,
            [],
            new("id", typeof(Guid), i => i.Id),
            new("number", typeof(int), i => i.Number),
            new("unit_id", typeof(Guid), i => i.Unit.Value),
            new("went_well", typeof(bool), _ => false),
            new("problem", typeof(string), i => $"Something is in the way, number {i.Number}"),
            new("who_fixes", typeof(string), i => (i.IsAsked ? WhoFixes.WeAsk : WhoFixes.WeFix).ToString()),
            new("state", typeof(string), i => (i.IsOpen ? IssueState.InHand : IssueState.Fixed).ToString()),
            new("owner_id", typeof(Guid), _ => person.Value),
            new("raised_by_id", typeof(Guid), _ => person.Value),
            new("name_is_hidden", typeof(bool), _ => false),
            new("raised_at", typeof(DateTimeOffset), i => Now.AddMinutes(-i.Number)),
            new("ended_at", typeof(DateTimeOffset), i => i.IsOpen ? null : Now.AddMinutes(-1)),
            new("version", typeof(int), _ => 1)
        );

    private static ObjectRows<One> Parts(List<One> all, PersonId person) =>
        new(
            "involvements",
            all,
            [],
            new("id", typeof(Guid), _ => Guid.CreateVersion7()),
            new("item_id", typeof(Guid), i => i.Id),
            new("person_id", typeof(Guid), _ => person.Value),
            new("part", typeof(string), _ => nameof(Part.Raised)),
            new("since", typeof(DateTimeOffset), _ => Now)
        );

    private static ObjectRows<One> Escalations(List<One> all, UnitId holder, PersonId person) =>
        new(
            "escalations",
            all,
            [],
            new("id", typeof(Guid), i => i.Escalation),
            new("issue_id", typeof(Guid), i => i.Id),
            new("unit_id", typeof(Guid), i => i.Unit.Value),
            new("severity", typeof(string), _ => nameof(Severity.Soon)),
            new("asked_at", typeof(DateTimeOffset), _ => Now),
            new("standard_version", typeof(int), _ => 1),
            new("state", typeof(string), i => (i.IsOpen ? EscalationState.Asked : EscalationState.Closed).ToString()),
            new("tier", typeof(int), _ => 1),
            new("holder_unit", typeof(Guid), _ => holder.Value),
            new("holder_person", typeof(Guid), _ => person.Value),
            new("decider_unit", typeof(Guid), _ => holder.Value),
            new("decider_person", typeof(Guid), _ => person.Value),
            new("due_at", typeof(DateTimeOffset), _ => Now.AddHours(4)),
            new("acknowledge_by", typeof(DateTimeOffset), _ => Now.AddHours(4)),
            new("answer_by", typeof(DateTimeOffset), _ => Now.AddDays(2)),
            new("reopened", typeof(int), _ => 0),
            new("ended_at", typeof(DateTimeOffset), i => i.IsOpen ? null : Now),
            new("version", typeof(int), _ => 1)
        );
}
