using Evenkeel.Platform.Access;

namespace Evenkeel.Measurement;

/// <summary>What Measurement lets people do, and which roles may.</summary>
public static class Permissions
{
    public const string See = "measures.see";
    public const string Record = "readings.record";
    public const string Respond = "signals.respond";
    public const string Rebase = "series.rebase";
    public const string Edit = "measures.edit";
    public const string Import = "readings.import";

    internal static readonly IReadOnlyList<Permission> All =
    [
        new(See, "see the measures of this unit", [.. Role.All, Role.Wallboard]),
        new(Record, "record readings here", Role.Member, Role.Lead, Role.Manager, Role.Analyst, Role.Administrator),
        new(Respond, "respond to signals here", Role.Lead, Role.Manager, Role.Advisor, Role.Analyst),
        new(Rebase, "rebase charts or exclude points here", Role.Lead, Role.Manager, Role.Advisor, Role.Analyst),
        new(
            Edit,
            "add or change measures here",
            Role.Lead,
            Role.Manager,
            Role.Advisor,
            Role.Analyst,
            Role.Administrator
        ),
        new(Import, "import readings here", Role.Lead, Role.Manager, Role.Analyst, Role.Administrator),
    ];
}
