namespace Evenkeel.Ui;

/// <summary>One line of a chart's working: what, and how it was worked out.</summary>
public sealed record WorkingStep(string Label, string Text);
