using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control;

/// <summary>
/// Random histories on the real database, each move its own save as people make them: what is stored says at the end what the steps say, somebody always held it, and each
/// step was told once to everybody involved but who made it. 100 here; 1,000 where EVENKEEL_SLOW is set (./dev test slow).
/// </summary>
public sealed class RandomHistoriesTests(World world)
{
    private const int Moves = 9;

    private static int Histories => Environment.GetEnvironmentVariable("EVENKEEL_SLOW") is { Length: > 0 } ? 1000 : 100;

    private sealed record Cast(UnitRow Ward, Asked Manager, Asked Chief, PersonId Nurse, PersonId Pharmacist);

    [Fact]
    public async Task Whatever_people_do_the_record_is_whole_and_nothing_told_is_lost_or_told_twice()
    {
        var at = await Hospital.OpenAsync(world);
        var cast = await world.App.AsSystemAsync(s => CastAsync(s, at.Stem));
        for (var seed = 0; seed < Histories; seed++)
        {
            var random = new Random(seed);
            var issue = await world.App.AsSystemAsync(s => AskAsync(s, cast, seed));
            for (var i = 0; i < Moves; i++)
            {
                await world.App.AsSystemAsync(s => MoveAsync(s, cast, issue, random));
            }

            await world.App.AsSystemAsync(s => WholeRecord.CheckAsync(s.GetRequiredService<AppDb>(), issue));
        }
    }

    private static async Task<Cast> CastAsync(IServiceProvider services, string stem)
    {
        var organisation = services.GetRequiredService<OrganisationCatalogue>();
        var finder = services.GetRequiredService<HolderFinder>();
        var ward = (await organisation.FindAsync($"{stem}-ward"))!;
        var pharmacy = (await organisation.FindAsync($"{stem}-pharmacy"))!;
        var manager = (await finder.NextAsync(ward.Id, null, default))!;
        var today = new DateOnly(2026, 11, 24);
        return new Cast(
            ward,
            manager,
            (await finder.NextAsync(manager.Unit.Id, null, default))!,
            (await organisation.HoldersAsync(ward.Id, [Role.Member], today))[0].Id,
            (await organisation.HoldersAsync(pharmacy.Id, [Role.Lead], today))[0].Id
        );
    }

    private static async Task<Guid> AskAsync(IServiceProvider services, Cast cast, int seed)
    {
        var db = services.GetRequiredService<AppDb>();
        services.GetRequiredService<Scope>().Enter(cast.Nurse, "Nurse", [new HeldRole(cast.Ward.Id, Role.Member.Key)]);
        var issue = new Issue
        {
            Number = await db.TakeAsync("issues"),
            UnitId = cast.Ward.Id,
            Problem = $"History {seed}",
            WhoFixes = WhoFixes.WeAsk,
            RaisedById = cast.Nurse,
            RaisedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
        db.Add(issue);
        services.GetRequiredService<People>().Add(issue.Id, Part.Raised, cast.Nurse, null);
        await services
            .GetRequiredService<EscalationDesk>()
            .AskAsync(issue, cast.Manager, Severity.Soon, "Because", default);
        await db.SaveAsync(new Act("Issue raised"));
        return issue.Id;
    }

    private static async Task<bool> MoveAsync(IServiceProvider services, Cast cast, Guid id, Random random)
    {
        var db = services.GetRequiredService<AppDb>();
        var desk = services.GetRequiredService<EscalationDesk>();
        var issue = await db.Set<Issue>().SingleAsync(i => i.Id == id);
        var escalation = (await desk.AllOfAsync(issue, default))[0];
        PersonId[] people = [cast.Nurse, cast.Manager.Person.Id, cast.Chief.Person.Id, cast.Pharmacist];
        var who = people[random.Next(people.Length)];
        services.GetRequiredService<Scope>().Enter(who, "Somebody", [new HeldRole(cast.Ward.Id, Role.Lead.Key)]);
        var kind = (MoveKind)random.Next(1, 16);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(random.Next(200));
        var to = random.Next(2) == 0 ? cast.Manager : cast.Chief;
        var move = new Move(kind, PartsOf(escalation, who, cast, kind), who, now)
        {
            Reasons = random.Next(6) == 0 ? null : "Because",
            To = kind switch
            {
                MoveKind.AskAdvice => new Holder(escalation.DeciderUnit, cast.Pharmacist),
                MoveKind.Answer => new Holder(cast.Ward.Id, cast.Nurse),
                _ => to.Holder,
            },
            Clock = await services
                .GetRequiredService<Standards>()
                .ClockAsync(Severity.Soon, to.Unit.Level, now, default),
            VerdictBy = now.AddDays(7),
            TellUpAt = now.AddHours(random.Next(100)),
        };
        if (!(await desk.MoveAsync(issue, escalation, move, default)).IsDone)
        {
            return false;
        }

        await db.SaveAsync(StepWords.Act(kind));
        return true;
    }

    private static Parts PartsOf(Escalation escalation, PersonId who, Cast cast, MoveKind kind) =>
        (who == cast.Nurse ? Parts.Raiser : Parts.None)
        | (who == escalation.HolderPerson ? Parts.Holder : Parts.HoldingUnit)
        | (escalation.Position.Advisers.Contains(who) ? Parts.Adviser : Parts.None)
        | (kind is MoveKind.NoteLate or MoveKind.NoteUnacknowledged ? Parts.Clock : Parts.Involved);
}
