namespace Evenkeel.Ui;

/// <summary>One item of a golden thread: its kind, its words, its page, who and when. The one whose page this is stands out.</summary>
public sealed record ThreadEntry(string Kind, string Title, string? Href, string Note, bool IsHere = false);
