namespace Evenkeel.Platform.Access;

/// <summary>A role is held at a unit and counts for every unit below it.</summary>
public sealed record Role(string Key, string Title, string Means)
{
    public static readonly Role Reader = new(
        "reader",
        "Reader",
        "sees the unit and everything below it, changes nothing"
    );
    public static readonly Role BoardMember = new(
        "board-member",
        "Board member",
        "sees the Board and everything below it, and asks for evidence"
    );
    public static readonly Role Member = new("member", "Team member", "records numbers and raises what is in the way");
    public static readonly Role Lead = new("lead", "Team lead", "owns the team's measures and answers its signals");
    public static readonly Role Manager = new(
        "manager",
        "Manager",
        "leads the service; what a team lead may, for each team"
    );
    public static readonly Role Advisor = new(
        "advisor",
        "Improvement advisor",
        "coaches teams, defines measures, marks changes on charts"
    );
    public static readonly Role Analyst = new("analyst", "Analyst", "imports, defines and rebases measures");
    public static readonly Role Administrator = new(
        "administrator",
        "Administrator",
        "adds and moves units, invites people and gives roles"
    );

    /// <summary>A screen's and never a person's: it is not among the roles that can be given.</summary>
    public static readonly Role Wallboard = new("wallboard", "Wallboard", "sees the board only");

    public static readonly IReadOnlyList<Role> All =
    [
        Reader,
        BoardMember,
        Member,
        Lead,
        Manager,
        Advisor,
        Analyst,
        Administrator,
    ];

    public static Role? Find(string key) => All.FirstOrDefault(role => role.Key == key);
}
