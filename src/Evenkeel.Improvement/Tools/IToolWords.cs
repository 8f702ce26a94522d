using Evenkeel.Ui;

namespace Evenkeel.Improvement.Tools;

/// <summary>What a line says; an edit keeps what it said before.</summary>
internal interface IToolWords
{
    string Text { get; set; }

    /// <summary>Who does the step; who speaks to the stakeholder.</summary>
    string? Who { get; set; }

    /// <summary>What goes wrong at the step; what the stakeholder needs from us.</summary>
    string? Note { get; set; }
    ForceSide? Side { get; set; }
    ProcessStepKind? Step { get; set; }

    /// <summary>1 to 5, as influence and interest.</summary>
    int? Strength { get; set; }
    int? Influence { get; set; }
    int? Interest { get; set; }

    /// <summary>The minutes of a step; how often, of a bar.</summary>
    double? Amount { get; set; }

    /// <summary>Where the asking ends: put this right and it does not come back.</summary>
    bool IsRoot { get; set; }
}

internal static class ToolWordsKept
{
    public static void CopyTo(this IToolWords from, IToolWords to)
    {
        (to.Text, to.Who, to.Note, to.Side, to.Step) = (from.Text, from.Who, from.Note, from.Side, from.Step);
        (to.Strength, to.Influence, to.Interest) = (from.Strength, from.Influence, from.Interest);
        (to.Amount, to.IsRoot) = (from.Amount, from.IsRoot);
    }
}
