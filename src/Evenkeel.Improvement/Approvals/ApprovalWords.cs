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
            _ when approval.IsPast => $"{at} approves projects before their first test; this one goes on without.",
            { Waits: true } asked when approval.Waits => $"Waits for approval by {at} since {Day(asked.AskedAt)}.",
            { Answer: ApprovalAnswer.NotYet } no when no.AtId == approval.At.Id =>
                $"Not approved yet by {at}, {Day(no.AnsweredAt!.Value)}.",
            _ => $"{at} approves projects before their first test: it was not asked yet.",
        };
    }

    /// <summary>What was asked for, or approved, is not what it says now.</summary>
    public static bool IsAimChanged(Project project, Approval approval) =>
        (approval.IsGiven || approval.Waits) && ProjectWords.Sentence(project) != approval.Last!.Aim;

    public static string Day(DateTimeOffset at) => UkDate.Plain(UkTime.DayOf(at));
}
