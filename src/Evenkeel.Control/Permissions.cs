using Evenkeel.Platform.Access;

namespace Evenkeel.Control;

/// <summary>What Control lets people do, and which roles may. Raising is for everybody who works at the unit.</summary>
public static class Permissions
{
    public const string See = "control.see";
    public const string Raise = "issues.raise";
    public const string Work = "issues.work";
    public const string Record = "standard-work.record";
    public const string Huddle = "huddles.hold";
    public const string Decide = "escalations.decide";
    public const string Set = "control.set";
    public const string Webhooks = "webhooks.set";
    public const string Audit = "escalations.audit";
    public const string Factors = "contributory-factors.set";
    public const string Standard = "response-standard.set";

    internal static readonly IReadOnlyList<Permission> All =
    [
        new(See, "see the board and the issues of this unit", [.. Role.All, Role.Wallboard]),
        new(
            Raise,
            "raise what is in the way here",
            Role.Member,
            Role.Lead,
            Role.Manager,
            Role.Advisor,
            Role.Analyst,
            Role.Administrator
        ),
        new(Work, "work on issues here", Role.Member, Role.Lead, Role.Manager, Role.Advisor),
        new(Record, "write down the standard work here", Role.Member, Role.Lead, Role.Manager, Role.Advisor),
        new(Huddle, "hold the huddle here", Role.Member, Role.Lead, Role.Manager, Role.Advisor),
        new(Decide, "answer escalations here", Role.Lead, Role.Manager),
        new(Webhooks, "have other programs told what happens here", Role.Lead, Role.Administrator),
        new(Audit, "look at closed escalations by sample", Role.Manager, Role.Advisor, Role.Administrator),
        new(Standard, "set how soon escalations are answered", Role.Administrator),
        new(Factors, "write the list of contributory factors", Role.Administrator),
        new(Set, "set up the board and its ways here", Role.Lead, Role.Manager, Role.Administrator),
    ];
}
