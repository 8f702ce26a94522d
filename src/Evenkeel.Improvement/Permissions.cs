using Evenkeel.Platform.Access;

namespace Evenkeel.Improvement;

/// <summary>What Improvement lets people do, and which roles may. The members of a project work on it whatever their role.</summary>
public static class Permissions
{
    public const string See = "improvement.see";
    public const string Start = "projects.start";
    public const string Work = "projects.work";

    /// <summary>Where a unit asks for it.</summary>
    public const string Approve = "projects.approve";
    public const string Rules = "projects.rules";
    public const string ShareIdeas = "ideas.share";

    internal static readonly IReadOnlyList<Permission> All =
    [
        new(See, "see the improvement projects of this unit", [.. Role.All, Role.Wallboard]),
        new(ShareIdeas, "share an idea here", Role.Member, Role.Lead, Role.Manager, Role.Advisor, Role.Analyst),
        new(Start, "start a project here", Role.Member, Role.Lead, Role.Manager, Role.Advisor),
        new(Approve, "approve projects here", Role.Lead, Role.Manager, Role.Advisor),
        new(Rules, "say whether projects are approved here", Role.Lead, Role.Manager, Role.Administrator),
        new(Work, "work on every project here", Role.Lead, Role.Manager, Role.Advisor),
    ];
}
