using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Theories;
using Evenkeel.Measurement;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Benchmarks.Worlds;

/// <summary>Projects of every team; the first has as many charts, cycles and boxes as a large one has.</summary>
internal static class BenchProjects
{
    public const int Charts = 6;
    public const int Cycles = 20;
    public const int Boxes = 150;
    private const int AtOnce = 500;
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public static async Task MakeAsync(IServiceProvider services, IReadOnlyList<UnitId> teams, int projects)
    {
        var db = services.GetRequiredService<AppDb>();
        for (var first = 1; first <= projects; first += AtOnce)
        {
            var some = Enumerable
                .Range(first, Math.Min(AtOnce, projects - first + 1))
                .Select(n => Make(n, teams))
                .ToList();
            db.AddRange(some);
            db.AddRange(some.Skip(first == 1 ? 1 : 0).SelectMany(project => CyclesOf(project, 2)));
            await db.SaveAsync(new Act("Projects made"));
            db.ChangeTracker.Clear();
        }

        await FillAsync(services, teams[1]);
    }

    private static async Task FillAsync(IServiceProvider services, UnitId team)
    {
        var db = services.GetRequiredService<AppDb>();
        var measures = services.GetRequiredService<MeasureCatalogue>();
        var project = await db.Set<Project>().SingleAsync(p => p.Number == 1);
        var series = await measures
            .Series.Where(s => s.UnitId == team)
            .OrderBy(s => s.Number)
            .Take(Charts)
            .ToListAsync();
        db.AddRange(
            series.Select(
                (one, i) =>
                    new ProjectMeasure
                    {
                        ProjectId = project.Id,
                        SeriesNumber = one.Number,
                        Role = (MeasureRole)(i % 3),
                        Order = i + 1,
                    }
            )
        );
        foreach (var cycle in CyclesOf(project, Cycles))
        {
            db.Add(cycle);
            await measures.StageMarksAsync(
                new ItemRef(PdsaCycle.Item, cycle.Id),
                [.. series.Select(s => s.Number)],
                new DateOnly(2024, 1, 10).AddDays(30 * cycle.Number)
            );
        }

        db.AddRange(TheoryOf(project));
        await db.SaveAsync(new Act("A large project made"));
    }

    private static Project Make(int number, IReadOnlyList<UnitId> teams) =>
        new()
        {
            Number = number,
            UnitId = number == 1 ? teams[1] : teams[number % teams.Count],
            Title = $"Something is to be better, number {number}",
            Problem = "It is not good enough",
            Aim = "Half as many",
            StartedAt = Now.AddHours(-number),
            Stages = (number % 3) switch
            {
                0 => "211000",
                1 => "222100",
                _ => "100000",
            },
        };

    private static IEnumerable<PdsaCycle> CyclesOf(Project project, int count) =>
        Enumerable
            .Range(1, count)
            .Select(number => new PdsaCycle
            {
                ProjectId = project.Id,
                Number = number,
                Change = $"Try it another way, {number}",
                Prediction = "Two fewer",
                PlannedFor = new DateOnly(2026, 1, 1).AddDays(number),
            });

    /// <summary>Five primary drivers, four secondary below each, the rest ideas below these.</summary>
    private static List<TheoryNode> TheoryOf(Project project)
    {
        var nodes = new List<TheoryNode>();
        for (var i = 0; i < Boxes; i++)
        {
            var parent =
                i < 5 ? null
                : i < 25 ? nodes[(i - 5) % 5]
                : nodes[5 + ((i - 25) % 20)];
            nodes.Add(
                new TheoryNode
                {
                    ProjectId = project.Id,
                    ParentId = parent?.Id,
                    IsIdea = i >= 25,
                    Text = $"What has to change so that it gets better, part {i}",
                    Order = i,
                }
            );
        }

        return nodes;
    }
}
