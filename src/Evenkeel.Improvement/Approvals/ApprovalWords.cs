using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Approvals;

/// <summary>How approval is spoken of.</summary>
internal static class ApprovalWords
{
    public static readonly IReadOnlyList<Choice> Answers =
    [
        new(nameof(ApprovalAnswer.Approved), "Approve it", "They can begin to test"),
        new(nameof(ApprovalAnswer.NotYet), "Not yet", "Say what is to be done first"),
    ];

    public static string Title(this ApprovalAnswer answer) =>
        answer switch
        {
            ApprovalAnswer.Approved => "Approved",
            ApprovalAnswer.NotYet => "Not yet",
            _ => "Taken back",
        };

    public static string AddressOf(Project project) => $"{project.Address}/approval";

    /// <summary>In a line, for the project's own page.</summary>
    public static string Says(Approval approval)
    {
        var at = approval.At.Name;
        return approval.Last switch
        {
            { Answer: ApprovalAnswer.Approved } yes => $"Approved by {at} on {Day(yes.AnsweredAt!.Value)}.",
            _ when approval.Rule is null => $"{at} asks for no approval any more.",
            { Waits: true } asked => $"Waits for approval by {at} since {Day(asked.AskedAt)}.",
            { Answer: ApprovalAnswer.NotYet } no => $"Not approved yet by {at}, {Day(no.AnsweredAt!.Value)}.",
            _ => $"{at} approves projects before their first test: it was not asked yet.",
        };
    }

    /// <summary>What was approved is not what it says now.</summary>
    public static bool IsAimChanged(Project project, Approval approval) =>
        approval.IsGiven && project.Aim is not null && project.Aim != approval.Last!.Aim;

    public static string Day(DateTimeOffset at) => UkDate.Plain(UkTime.DayOf(at));
}
