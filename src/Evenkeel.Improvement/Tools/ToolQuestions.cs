using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTool;

namespace Evenkeel.Improvement.Tools;

/// <summary>How a line is asked for.</summary>
internal static class ToolQuestions
{
    /// <param name="near">The line under or after which a new one is written; null at the end, and where one is changed.</param>
    public static string Of(ToolView view, OutlineLine<ToolLine>? near, int depth, bool isChange)
    {
        if (isChange)
        {
            return view.Words.Line(depth);
        }

        var above =
            near is null ? null
            : near.Depth < depth ? near
            : view.Tree.ParentOf(near);
        var name = above is null ? "" : ProjectWords.Brief(above.Node.Text).TrimEnd('.', '?');
        return (view.Tool.Kind, depth) switch
        {
            _ when view.Tree.IsEmpty => view.Words.First,
            (ToolKind.Fishbone, 0) => "Another kind of cause",
            (ToolKind.Fishbone, 1) => $"{name}: what could lead to it?",
            (ToolKind.Whys, 0) => "What else led to it?",
            (ToolKind.Fishbone or ToolKind.Whys, _) => $"Why: {name}?",
            (ToolKind.ProcessMap, 0) => "What comes next?",
            (ToolKind.ProcessMap, _) => $"{name}? Where the answer is no, what happens?",
            (ToolKind.ForceField, _) => "What else pushes for it, or against it?",
            (ToolKind.Stakeholders, _) => "Whom else does it touch?",
            (ToolKind.ParetoByVotes, _) => "What else can people vote for?",
            _ => "What else was counted?",
        };
    }
}
