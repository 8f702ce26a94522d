namespace Evenkeel.Ui;

/// <summary>One line of a number grid: what it is, the form name of its field, what stands in it, what is wrong with it.</summary>
public sealed record NumberRow(string Label, string Name, string? Value, string? Error = null, string? Note = null);
