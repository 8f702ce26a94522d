using Evenkeel.Platform.Demonstration;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>Projects of NHS Strathmore at different stages, and a programme over six wards.</summary>
internal sealed class ImprovementDemonstration(
    MakeProjects projects,
    DemoEnds ends,
    MakeProgramme programmes,
    DemoIdeas ideas,
    DemoApproval approval
) : IDemonstrationPart
{
    public async Task MakeAsync(DateOnly today, CancellationToken ct)
    {
        foreach (var planted in DemoProject.All)
        {
            await projects.AddAsync(planted, today, ct);
        }

        foreach (var (planted, end) in DemoEnded.All)
        {
            await ends.EndAsync(await projects.AddAsync(planted, today, ct), end, today, ct);
        }

        await programmes.MakeAsync(today, ct);
        await ideas.MakeAsync(today, ct);
        await approval.MakeAsync(today, ct);
    }

    /// <summary>Nothing goes on by itself: projects are what people make of them.</summary>
    public Task GoOnAsync(DateOnly madeOn, DateOnly toldUpTo, DateOnly today, CancellationToken ct) =>
        Task.CompletedTask;
}
