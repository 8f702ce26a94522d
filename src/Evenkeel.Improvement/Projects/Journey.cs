namespace Evenkeel.Improvement.Projects;

/// <summary>How it stands with one stage.</summary>
internal enum StageState
{
    NotYet,
    GoingOn,
    Done,
}

/// <summary>
/// The six stages of the improvement journey (NHS Education for Scotland, Quality Improvement Zone). They are no pipeline: several go on at once, and a team
/// comes back to an earlier one.
/// </summary>
internal static class Journey
{
    public static readonly IReadOnlyList<string> Stages =
    [
        "Create the conditions",
        "Understand the system",
        "Develop aims",
        "Test changes",
        "Implement",
        "Spread",
    ];

    public const string AtTheStart = "100000";

    public static IReadOnlyList<StageState> Of(string stages) => [.. stages.Select(digit => (StageState)(digit - '0'))];

    public static string Write(IEnumerable<StageState> states) => string.Concat(states.Select(state => (int)state));

    public static string Title(this StageState state) =>
        state switch
        {
            StageState.GoingOn => "Under way",
            StageState.Done => "Done",
            _ => "Not yet",
        };

    /// <summary>"Test changes, Implement": what goes on now, for a list.</summary>
    public static string Now(string stages) =>
        string.Join(
            ", ",
            Of(stages).Zip(Stages).Where(pair => pair.First == StageState.GoingOn).Select(pair => pair.Second)
        );
}
