using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform.Modules;

namespace Evenkeel.Improvement;

/// <summary>In which properties people write, so that redaction can take a text out of them.</summary>
internal static class ImprovementTexts
{
    public static readonly IReadOnlyList<FreeText> All =
    [
        new(typeof(Project), nameof(Project.Title)),
        new(typeof(Project), nameof(Project.Problem)),
        new(typeof(Project), nameof(Project.Evidence)),
        new(typeof(Project), nameof(Project.Aim)),
        new(typeof(Project), nameof(Project.ForWhom)),
        new(typeof(Project), nameof(Project.Scope)),
        new(typeof(Project), nameof(Project.WhyNow)),
        new(typeof(Project), nameof(Project.Risks)),
        new(typeof(Project), nameof(Project.Learning)),
        new(typeof(Project), nameof(Project.LearningFor)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Change)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Prediction)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Where)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Happened)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Learned)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Next)),
    ];
}
