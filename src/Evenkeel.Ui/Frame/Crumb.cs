namespace Evenkeel.Ui;

/// <summary>One step of the path to a page; without an address where the reader may not open it. The last is the page's own.</summary>
public sealed record Crumb(string Label, string? Href = null);

/// <summary>One of a unit's pages. A count is what needs someone there.</summary>
public sealed record TabLink(string Label, string Href, bool Current = false, int? Count = null);

/// <summary>One line of a menu or a side list.</summary>
public sealed record MenuLink(string Label, string Href, bool Current = false);
