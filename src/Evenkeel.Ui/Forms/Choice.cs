namespace Evenkeel.Ui;

/// <summary>One thing that can be chosen: the value that is sent, the words, what it means, and the group that it stands in.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null, string? Group = null);
